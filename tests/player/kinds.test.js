import assert from "node:assert/strict";
import { test } from "node:test";

import { choicesOf, wayThrough } from "../../src/lehrwerk/blocks/case/story.js";
import { SOLUTIONS } from "./course.js";
import { KINDS } from "./kinds.js";

const right = (kind, solution, answer) => KINDS[kind].rightness(solution, answer);

test("choosing one is right or not", () => {
  assert.equal(right("choice", SOLUTIONS["t-1"], ["a"]), 1);
  assert.equal(right("choice", SOLUTIONS["t-1"], ["b"]), 0);
});

test("choosing several: what is wrong takes away what is right", () => {
  const cases = [
    [["a", "c"], 1],
    [["a"], 0.5],
    [["a", "b"], 0],
    [["a", "b", "c"], 0.5],
    [["b"], 0],
  ];
  for (const [answer, share] of cases) assert.equal(right("choice", SOLUTIONS.wahl, answer), share);
});

test("gaps look past case, blanks and the form of quotes", () => {
  const { gaps } = { gaps: { a: { accept: ["Hilfe ist „da“", "Übergabe"] } } };
  for (const text of ['hilfe  ist "da"', " Hilfe ist “da” ", "ÜBERGABE", "U\u0308bergabe"]) {
    assert.equal(right("gaps", { gaps }, { a: text }), 1, text);
  }
  assert.equal(right("gaps", { gaps }, { a: "Ubergabe" }), 0);
  assert.equal(right("gaps", SOLUTIONS.luecken, { a: "112" }), 0.5);
});

test("ordering counts the neighbours that follow each other", () => {
  assert.equal(right("ordering", SOLUTIONS.folge, ["a", "b", "c", "d"]), 1);
  assert.equal(right("ordering", SOLUTIONS.folge, ["d", "a", "b", "c"]), 2 / 3);
  assert.equal(right("ordering", SOLUTIONS.folge, ["d", "c", "b", "a"]), 0);
});

test("matching counts the pairs", () => {
  assert.equal(right("matching", SOLUTIONS.paare, { a: "a", b: "c" }), 1 / 3);
});

test("a case goes by its counters, which stay between 0 and 10", () => {
  const end = (keys) => wayThrough(SOLUTIONS.fall, keys).at(-1);
  assert.deepEqual(end(["a"]).counters, { Sicherheit: 2, Zeit: 0 });
  assert.deepEqual(end(["b"]).counters, { Sicherheit: 10, Zeit: 0 });
  assert.equal(end(["a", "b"]).scene.index, 2);
  assert.equal(end(["b", "b"]).scene.index, 3);
});

test("going back to a scene cuts the way and takes its counters as they were", () => {
  const way = wayThrough(SOLUTIONS.fall, ["a", "a"]);
  assert.deepEqual(choicesOf(way), []);
  assert.deepEqual(way.at(-1).counters, { Sicherheit: 5, Zeit: 0 });
});

test("a case is as good as its choices, once it has ended", () => {
  assert.equal(right("case", SOLUTIONS.fall, ["b"]), 0);
  assert.equal(right("case", SOLUTIONS.fall, ["b", "b"]), 0.75);
  assert.equal(right("case", SOLUTIONS.fall, ["a", "b"]), 0.25);
});

test("an answer of another edition is understood as far as it fits", () => {
  assert.equal(KINDS.choice.unpack(SOLUTIONS["t-1"], "ab"), null);
  assert.deepEqual(KINDS.choice.unpack(SOLUTIONS.wahl, "caz"), ["a", "c"]);
  assert.deepEqual(KINDS.matching.unpack(SOLUTIONS.paare, "abzzc"), { a: "b" });
  assert.deepEqual(KINDS.case.unpack(SOLUTIONS.fall, "bz"), ["b"]);
  assert.equal(KINDS.gaps.unpack(SOLUTIONS.luecken, "zc"), null);
  assert.equal(KINDS.scale.unpack(SOLUTIONS.skala, "K"), null);
});
