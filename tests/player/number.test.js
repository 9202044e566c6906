import assert from "node:assert/strict";
import { test } from "node:test";

// First: it makes up for what a browser has.
import { KINDS } from "./kinds.js";
import { figuresIn } from "../../src/lehrwerk/blocks/number/number.js";

const { rightness, pack, unpack } = KINDS.number;
const solution = (value, tolerance = 0, unit = "") => ({ value, tolerance, unit });

test("figures are read the way people write them", () => {
  const cases = [
    ["45", [45]],
    [" 45,5 ", [45.5]],
    ["45.50", [45.5]],
    ["−3", [-3]],
    ["+3", [3]],
    [",5", [0.5]],
    ["3,", [3]],
    ["1 500", [1500]],
    ["1.500,5", [1500.5]],
    ["1,234,567.8", [1234567.8]],
    ["1.234.567", [1234567]],
    ["0,125", [0.125]],
    ["٤٥", [45]],
    ["45 min", [45]],
    ["45min", [45]],
  ];
  for (const [text, figures] of cases) assert.deepEqual(figuresIn(text, "min"), figures, text);
});

test("three digits behind one mark may be thousands or decimals: either reading is right", () => {
  assert.deepEqual(figuresIn("1.500", ""), [1.5, 1500]);
  assert.equal(rightness(solution(1500), "1.500"), 1);
  assert.equal(rightness(solution(1.5), "1,500"), 1);
  assert.equal(rightness(solution(15), "1.500"), 0);
});

test("what is no figure is none", () => {
  for (const text of ["", "viel", "45 h", "1.50.0", "1,5.2", "4-5", "-"]) assert.deepEqual(figuresIn(text, "min"), [], text);
});

test("the edge of the tolerance is right, also where fractions are not exact", () => {
  assert.equal(rightness(solution(45, 5), "50"), 1);
  assert.equal(rightness(solution(45, 5), "50,1"), 0);
  assert.equal(rightness(solution(0.3, 0.1), "0,4"), 1);
  assert.equal(rightness(solution(0.3, 0.1), "0,2"), 1);
});

test("a figure comes back as it was typed and takes at most 16 characters", () => {
  for (const text of ["45,5", "−3", "1 500", "999999999999"]) assert.equal(unpack(solution(1), pack(solution(1), text)), text);
  assert.ok(pack(solution(1), "9".repeat(40)).length <= 16);
  assert.equal(rightness(solution(999999999999), "9".repeat(40)), 1, "judged by what is kept");
  assert.equal(unpack(solution(1), ""), null);
});
