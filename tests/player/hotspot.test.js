import assert from "node:assert/strict";
import { test } from "node:test";

import { KINDS } from "./kinds.js";

const { rightness, pack, unpack, tag } = KINDS.hotspot;
const SOLUTION = { several: true, right: ["a", "c"], options: ["a", "b", "c"] };

test("a hotspot is judged and written like a choice", () => {
  assert.equal(tag, "lw-hotspot");
  assert.equal(rightness(SOLUTION, ["a", "b"]), 0);
  assert.equal(rightness(SOLUTION, ["a"]), 0.5);
  assert.equal(pack(SOLUTION, ["c", "a"]), "ca");
  assert.deepEqual(unpack(SOLUTION, "ca"), ["a", "c"]);
});
