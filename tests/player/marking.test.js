import assert from "node:assert/strict";
import { test } from "node:test";

import { KINDS } from "./kinds.js";

const { rightness, pack, unpack } = KINDS.marking;
const SOLUTION = { right: ["a", "b"], words: "x1x2x3" };

test("marking: what is wrong takes away what is right", () => {
  const cases = [
    [["a", "b"], 1],
    [["a"], 0.5],
    [["a", "b", "x1"], 0.5],
    [["x1", "x2"], 0],
  ];
  for (const [answer, share] of cases) assert.equal(rightness(SOLUTION, answer), share);
});

test("marks come back, the right ones first", () => {
  assert.equal(pack(SOLUTION, ["x2", "b", "x1", "a"]), "Cbax2x1");
  assert.deepEqual(unpack(SOLUTION, "Cbax2x1"), ["b", "a", "x2", "x1"]);
  assert.deepEqual(unpack(SOLUTION, "Ax3"), ["x3"]);
});

test("marks of another edition are understood as far as they fit", () => {
  assert.deepEqual(unpack(SOLUTION, "Bzx1yy"), ["x1"]);
  assert.equal(unpack(SOLUTION, "Bz"), null);
  assert.equal(unpack(SOLUTION, "Ca"), null);
  assert.equal(unpack(SOLUTION, ""), null);
});

test("no more than 40 marks are written, and they are worth the same when they come back", () => {
  const words = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, "0"));
  const solution = { right: [..."abcdefghijklmnopqrstuvwxyz0123456789"], words: words.join("") };
  const all = [...words, ...solution.right];
  const payload = pack(solution, all);
  assert.equal(payload.length, 1 + 36 + 2 * 4);
  assert.equal(pack(solution, words).length, 1 + 2 * 40);
  assert.equal(rightness(solution, unpack(solution, payload)), rightness(solution, all));
});
