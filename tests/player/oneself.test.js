import assert from "node:assert/strict";
import { test } from "node:test";

import { radarCorner } from "../../src/lehrwerk/blocks/selfcheck/radar.js";
import { fieldSum } from "../../src/lehrwerk/blocks/selfcheck/sums.js";
import { packRatings, unpackRatings } from "../../src/lehrwerk/player/ratings.js";
import { KINDS } from "./kinds.js";

const { checklist, selfcheck, survey } = KINDS;
const LIGHTS = [
  ["red", 0, 2],
  ["yellow", 3, 4],
  ["green", 5, 6],
];
const SELF = {
  min: 0,
  max: 3,
  fields: [
    { rows: ["a", "k"], lights: LIGHTS },
    { rows: ["b"], lights: [["red", 0, 3]] },
  ],
};
const SURVEY = { min: 1, max: 5, rows: ["a", "b"], questions: ["a", "n"] };

test("what is ticked comes back, items of another edition do not", () => {
  const solution = { items: ["t", "a", "b"] };
  assert.equal(checklist.pack(solution, ["t", "b"]), "tb");
  assert.deepEqual(checklist.unpack(solution, "tb"), ["t", "b"]);
  assert.deepEqual(checklist.unpack(solution, "zb"), ["b"]);
  assert.equal(checklist.unpack(solution, "z"), null);
});

test("a rating stays with its statement when others move, come or go", () => {
  const text = packRatings({ a: 3, c: null, d: 0 }, 0);
  assert.equal(text, "FABC");
  assert.deepEqual(unpackRatings(text, ["d", "c", "b", "a"], 0, 3), { a: 3, c: null, d: 0 });
  assert.deepEqual(unpackRatings(text, ["c", "x"], 0, 3), { c: null });
  assert.deepEqual(unpackRatings(text, ["a", "d"], 0, 2), { d: 0 }, "a step that is gone");
});

test("a self-check comes back as it was", () => {
  const answer = { a: 0, b: null, k: 3 };
  const payload = selfcheck.pack(SELF, answer);
  assert.equal(payload.length, 11, "the payload that the compiler reckons with");
  assert.deepEqual(selfcheck.unpack(SELF, payload), answer);
  assert.equal(selfcheck.unpack(SELF, "AAAA"), null);
});

test("a field has its sum, its share and its light", () => {
  const [field] = SELF.fields;
  assert.deepEqual(fieldSum(SELF, field, { a: 3, k: 1 }), { sum: 4, most: 6, share: 4 / 6, unknown: 0, missing: 0, light: "yellow" });
  assert.deepEqual(fieldSum(SELF, field, { a: 3 }), { sum: 3, most: 6, share: 0.5, unknown: 0, missing: 1, light: null });
});

test("“don't know” gives a light only when it is the same for every step", () => {
  const [field, other] = SELF.fields;
  assert.equal(fieldSum(SELF, field, { a: 3, k: null }).light, null);
  assert.equal(fieldSum(SELF, other, { b: null }).light, "red");
});

test("the lowest step need not be 0", () => {
  const solution = { min: 1, max: 4 };
  const field = { rows: ["a", "b"], lights: [["red", 2, 4], ["green", 5, 8]] };
  assert.deepEqual(fieldSum(solution, field, { a: 1, b: 1 }), { sum: 2, most: 8, share: 0, unknown: 0, missing: 0, light: "red" });
  assert.equal(fieldSum(solution, field, { a: 4, b: 4 }).share, 1);
  assert.equal(fieldSum(solution, field, { a: 4, b: null }).light, "green");
});

test("the axes go round clockwise from the top, as on paper", () => {
  assert.deepEqual([0, 1, 2, 3].map((axis) => radarCorner(axis, 4, 100).map((value) => value + 0)), [[0, -100], [100, 0], [0, 100], [-100, 0]]);
});

test("a survey comes back as it was", () => {
  const answer = { ratings: { a: 5, b: 1 }, texts: { n: "Mehr Übungen – ﷽" } };
  assert.deepEqual(survey.unpack(SURVEY, survey.pack(SURVEY, answer)), answer);
  const some = { ratings: {}, texts: { a: "Nichts." } };
  assert.deepEqual(survey.unpack(SURVEY, survey.pack(SURVEY, some)), some);
  const full = { ratings: { a: 5, b: 1 }, texts: { a: "ü".repeat(200), n: "x".repeat(200) } };
  assert.equal(survey.pack(SURVEY, full).length, 1 + 2 + 2 * (3 + 187), "the payload that the compiler reckons with");
  assert.equal(survey.unpack(SURVEY, survey.pack(SURVEY, full)).texts.n.length, 140);
});

test("of a private text only as much is written as learners were told", () => {
  const answer = { ratings: {}, texts: { a: "x".repeat(100) } };
  assert.equal(survey.unpack(SURVEY, survey.pack(SURVEY, answer, 40)).texts.a.length, 40);
});

test("what does not fit a survey any more is left out, what is broken given up", () => {
  assert.deepEqual(survey.unpack({ ...SURVEY, questions: ["n"] }, survey.pack(SURVEY, { ratings: { a: 2 }, texts: { a: "weg" } })), {
    ratings: { a: 2 },
    texts: {},
  });
  assert.equal(survey.unpack(SURVEY, ""), null);
  assert.equal(survey.unpack(SURVEY, "A"), null);
  assert.equal(survey.unpack(SURVEY, "AaA"), null);
  assert.equal(survey.unpack(SURVEY, "F"), null);
});

test("nothing of this is right or wrong", () => {
  for (const kind of [checklist, selfcheck, survey]) assert.equal(kind.checks, false);
});
