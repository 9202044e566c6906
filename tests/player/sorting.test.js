import assert from "node:assert/strict";
import { test } from "node:test";

import { KINDS } from "./kinds.js";

const { rightness, pack, unpack } = KINDS.sorting;
const SOLUTION = { groups: ["a", "f"], items: { a: "a", x: "a", b: "f" } };

test("sorting counts what lies in its group", () => {
  assert.equal(rightness(SOLUTION, { a: "a", x: "a", b: "f" }), 1);
  assert.equal(rightness(SOLUTION, { a: "a", x: "f" }), 1 / 3);
});

test("a sorting comes back as it was, in two characters an entry", () => {
  const answer = { a: "a", x: "f", b: "f" };
  assert.equal(pack(SOLUTION, answer), "aaxfbf");
  assert.deepEqual(unpack(SOLUTION, "aaxfbf"), answer);
});

test("of a sorting of another edition only what still exists is left", () => {
  assert.deepEqual(unpack(SOLUTION, "zaxzaf"), { a: "f" });
  assert.equal(unpack(SOLUTION, "zz"), null);
});
