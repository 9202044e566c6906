import assert from "node:assert/strict";
import { test } from "node:test";

// First: it makes up for what a browser has.
import { KINDS } from "./kinds.js";
import { slips } from "../../src/lehrwerk/blocks/answer/answer.js";

const { rightness, pack, unpack } = KINDS.answer;
const SOLUTION = { accept: ["Teach-back", "Rückfrage", "Ruhe"], lenient: ["Teach-back", "Ruhe"] };

test("short answers look past case, blanks and the form of quotes", () => {
  for (const text of ["teach-back", "  RÜCKFRAGE ", "ru\u0308ckfrage"]) assert.equal(rightness(SOLUTION, text), 1, text);
  assert.equal(rightness(SOLUTION, "Frage"), 0);
});

test("a slip is allowed where the author says so, two in long words", () => {
  assert.equal(rightness(SOLUTION, "teachback"), 1);
  assert.equal(rightness(SOLUTION, "tech-bak"), 1);
  assert.equal(rightness(SOLUTION, "tech-bk"), 0);
  assert.equal(rightness(SOLUTION, "Rue"), 1);
  assert.equal(rightness(SOLUTION, "Rue!"), 0);
  assert.equal(rightness(SOLUTION, "Rückfragen"), 0, "not here");
});

test("slips are letters added, taken away or changed", () => {
  const cases = [
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["ab", "ba", 2],
    ["🚑", "a", 1],
  ];
  for (const [from, to, count] of cases) assert.equal(slips(from, to), count, `${from} → ${to}`);
});

test("a short answer comes back as it was typed and takes at most 80 characters", () => {
  for (const text of ["Rückfrage", "„Hilfe“", "شكرا"]) assert.equal(unpack(SOLUTION, pack(SOLUTION, text)), text);
  assert.ok(pack(SOLUTION, "ü".repeat(60)).length <= 80);
  assert.equal(unpack(SOLUTION, ""), null);
});
