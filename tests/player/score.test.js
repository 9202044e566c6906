import assert from "node:assert/strict";
import { test } from "node:test";

import {
  FRESH,
  answered,
  attemptsLeft,
  completed,
  handedIn,
  isSettled,
  passed,
  progress,
  testBegun,
  visited,
} from "../../src/lehrwerk/player/attempt.js";
import { byObjective, drawn, score } from "../../src/lehrwerk/player/score.js";
import { MAP, SOLUTIONS, TEST } from "./course.js";
import { KINDS } from "./kinds.js";

const rightness = (id, answer) => KINDS[MAP.exercises[id].kind].rightness(SOLUTIONS[id], answer);
const all = () => ["p01", "p02", "p03"].reduce(visited, FRESH);
const without = (completion) => ({ ...MAP, completion });

test("an attempt is never changed, only followed by another", () => {
  const next = visited(FRESH, "p01");
  assert.deepEqual(FRESH.seen, []);
  assert.ok(Object.isFrozen(next));
  assert.equal(visited(next, "p01").seen.length, 1);
  assert.deepEqual(progress(MAP, next), { seen: 1, all: 3 });
});

test("tries count checks, not changes", () => {
  let attempt = answered(FRESH, "wahl", ["a"], false);
  attempt = answered(attempt, "wahl", ["b"], true);
  attempt = answered(attempt, "wahl", ["a"], true);
  assert.deepEqual(attempt.answers.wahl, { answer: ["a"], tries: 2 });
  assert.deepEqual(answered(attempt, "wahl", null, false).answers, { wahl: { answer: null, tries: 2 } });
});

test("a changed pool moves as few questions as possible", () => {
  const bigger = structuredClone(MAP);
  bigger.tests[TEST].pools.vorrat.push("t-4");
  let same = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const [before, after] = [drawn(MAP, TEST, seed), drawn(bigger, TEST, seed)];
    assert.equal(before.length, 2);
    assert.deepEqual(
      after.filter((id) => id !== "t-4"),
      before.filter((id) => after.includes(id)),
      "the order of the rest stays",
    );
    same += before.filter((id) => after.includes(id)).length;
  }
  assert.ok(same > 260, `${same} of 400 stayed`);
});

test("every question is drawn about as often", () => {
  const counts = {};
  for (let seed = 0; seed < 3000; seed += 1) for (const id of drawn(MAP, TEST, seed)) counts[id] = (counts[id] ?? 0) + 1;
  for (const id of ["t-1", "t-2", "t-3"]) assert.ok(Math.abs(counts[id] - 2000) < 200, `${id}: ${counts[id]}`);
});

test("without shuffling the questions keep the author's order", () => {
  const fixed = structuredClone(MAP);
  fixed.tests[TEST].shuffle = false;
  for (let seed = 0; seed < 50; seed += 1) assert.deepEqual(drawn(fixed, TEST, seed), drawn(fixed, TEST, seed).toSorted());
});

test("a test: begun, handed in, the best counts, then over", () => {
  let attempt = testBegun(MAP, answered(all(), "t-1", ["b"], false), TEST, 7);
  assert.deepEqual(attempt.answers, {}, "a new attempt has no answers");
  assert.equal(score(MAP, attempt, rightness), null);
  attempt = handedIn(attempt, TEST, 0.5);
  assert.equal(completed(MAP, attempt), true);
  assert.equal(passed(MAP, attempt, rightness), null, "one attempt is left");
  attempt = testBegun(MAP, attempt, TEST, 8);
  assert.equal(score(MAP, attempt, rightness), 0.5);
  assert.equal(passed(MAP, attempt, rightness), null, "still at it");
  attempt = handedIn(attempt, TEST, 0.4);
  assert.equal(score(MAP, attempt, rightness), 0.5);
  assert.equal(attemptsLeft(MAP, attempt, TEST), 0);
  assert.equal(passed(MAP, attempt, rightness), false);
});

test("two of three pass a mark of two thirds", () => {
  const map = without({ pages: true, test: TEST, passMark: 2 / 3 });
  const attempt = handedIn(testBegun(map, all(), TEST, 1), TEST, 0.667);
  assert.equal(passed(map, attempt, rightness), true);
});

test("without a test the pages complete the course, and the graded exercises pass it", () => {
  const plain = without({ pages: true, test: null, passMark: null });
  assert.equal(completed(plain, visited(FRESH, "p01")), false);
  assert.equal(completed(plain, all()), true);
  assert.equal(passed(plain, all(), rightness), null);
  const marked = structuredClone(without({ pages: true, test: null, passMark: 0.5 }));
  marked.exercises.wahl.assessed = "graded";
  assert.equal(score(marked, all(), rightness), null);
  assert.equal(passed(marked, answered(all(), "wahl", ["b"], true), rightness), null, "never failed: it can be tried again");
  assert.equal(passed(marked, answered(all(), "wahl", ["a"], true), rightness), true);
});

test("objectives add up what was judged", () => {
  let attempt = answered(all(), "wahl", ["a"], true);
  assert.deepEqual(byObjective(MAP, attempt, rightness), [{ objective: "LZ1", text: "nennt", reached: 1, all: 2, share: 0.5 }]);
  const seed = [...Array(99).keys()].find((number) => drawn(MAP, TEST, number).includes("t-1"));
  attempt = answered(testBegun(MAP, attempt, TEST, seed), "t-1", ["a"], false);
  assert.equal(byObjective(MAP, attempt, rightness)[0].all, 2, "a running test says nothing");
  assert.equal(byObjective(MAP, handedIn(attempt, TEST, 1), rightness)[0].reached, 2);
});

test("a test is settled when it is passed or has no attempt left", () => {
  let attempt = testBegun(MAP, all(), TEST, 1);
  assert.equal(isSettled(MAP, attempt, TEST), false);
  assert.equal(isSettled(MAP, handedIn(attempt, TEST, 0.5), TEST), false);
  assert.equal(isSettled(MAP, handedIn(attempt, TEST, 0.8), TEST), true);
  attempt = testBegun(MAP, handedIn(attempt, TEST, 0.5), TEST, 2);
  assert.equal(isSettled(MAP, attempt, TEST), false, "the last attempt is running");
  assert.equal(isSettled(MAP, handedIn(attempt, TEST, 0.5), TEST), true);
});

test("all or nothing: what is partly right counts nothing where the author wants it so", () => {
  const strict = structuredClone(MAP);
  strict.exercises.wahl.partial = false;
  const half = answered(FRESH, "wahl", ["a"], true);
  const whole = answered(FRESH, "wahl", ["a", "c"], true);
  const reached = (map, attempt) => byObjective(map, attempt, rightness)[0].reached;
  assert.equal(reached(MAP, half), 1);
  assert.equal(reached(strict, half), 0);
  assert.equal(reached(strict, whole), 2);
});

test("an answer that was taken back is worth nothing", () => {
  const graded = { ...MAP, completion: { pages: true, test: null, passMark: null }, exercises: { wahl: { ...MAP.exercises.wahl, assessed: "graded" } } };
  const checked = answered(FRESH, "wahl", ["a", "c"], true);
  assert.equal(score(graded, checked, rightness), 1);
  assert.equal(score(graded, answered(checked, "wahl", null), rightness), null);
});
