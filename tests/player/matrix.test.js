import assert from "node:assert/strict";
import { test } from "node:test";

import { KINDS } from "./kinds.js";

const { rightness, pack, unpack } = KINDS.matrix;
const ONE = { several: false, rows: { a: ["n"], z: ["j"] }, options: ["j", "n"] };
const MANY = { several: true, rows: { a: ["j", "n"], b: ["j"] }, options: ["j", "n", "v"] };

test("a matrix is worth the mean of its rows", () => {
  assert.equal(rightness(ONE, { a: ["n"], z: ["j"] }), 1);
  assert.equal(rightness(ONE, { a: ["n"] }), 0.5);
  assert.equal(rightness(MANY, { a: ["j"], b: ["j"] }), 0.75);
  assert.equal(rightness(MANY, { a: ["j", "n", "v"], b: ["j", "n"] }), 0.25);
});

test("a matrix comes back as it was", () => {
  for (const [solution, answer, payload] of [
    [ONE, { a: ["n"], z: ["n"] }, "anzn"],
    [MANY, { a: ["j", "v"], b: ["n"] }, "aCjvbBn"],
  ]) {
    assert.equal(pack(solution, answer), payload);
    assert.deepEqual(unpack(solution, payload), answer);
  }
  const full = { a: ["j", "n", "v"], b: ["j", "n", "v"] };
  assert.equal(pack(MANY, full).length, 2 * (2 + 3), "the payload that the compiler reckons with");
});

test("rows and options of another edition are left out", () => {
  assert.deepEqual(unpack(ONE, "anxnzq"), { a: ["n"] });
  assert.deepEqual(unpack(MANY, "aCjqxBj"), { a: ["j"] });
  assert.equal(unpack(MANY, "aDj"), null);
  assert.equal(unpack(ONE, "a"), null);
});
