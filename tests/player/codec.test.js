import assert from "node:assert/strict";
import { test } from "node:test";

import { FRESH, answered, handedIn, testBegun, visited } from "../../src/lehrwerk/player/attempt.js";
import { pack, seqOf, unpack } from "../../src/lehrwerk/player/codec.js";
import { digits, fromDigits, textFromDigits, textToDigits } from "../../src/lehrwerk/player/digits.js";
import { MAP, SOLUTIONS, TEST } from "./course.js";
import { KINDS } from "./kinds.js";

const shorthand = (id) => {
  const kind = KINDS[MAP.exercises[id].kind];
  return { pack: (answer) => kind.pack(SOLUTIONS[id], answer), unpack: (payload) => kind.unpack(SOLUTIONS[id], payload) };
};

const ANSWERS = {
  wahl: ["a", "c"],
  luecken: { a: "eins 1 zwö", b: "c" },
  paare: { a: "b", c: "c" },
  folge: ["d", "a", "b", "c"],
  skala: 10,
  gedanke: true,
  fall: ["b", "b"],
};

function full() {
  let attempt = visited(visited(FRESH, "p01"), "p02");
  for (const [id, answer] of Object.entries(ANSWERS)) attempt = answered(attempt, id, answer, true);
  attempt = testBegun(MAP, attempt, TEST, 4711);
  attempt = answered(attempt, "t-1", ["a"], false);
  return handedIn(attempt, TEST, 2 / 3);
}

test("numbers and texts survive their digits", () => {
  for (const number of [0, 1, 61, 62, 63]) assert.equal(fromDigits(digits(number)), number);
  assert.equal(fromDigits(digits(262143, 3)), 262143);
  assert.equal(digits(99999999, 2), "__");
  assert.ok(Number.isNaN(fromDigits("")) && Number.isNaN(fromDigits("a.")));
  for (const text of ["", "112", "Würde", "شكرا", "🚑 kommt"]) assert.equal(textFromDigits(textToDigits(text, 30)), text);
  assert.equal(textFromDigits(textToDigits("ü".repeat(40), 31)), "ü".repeat(15));
  assert.equal(textFromDigits("_w"), null);
});

test("an attempt comes back as it was written", () => {
  const attempt = full();
  const text = pack(MAP, attempt, shorthand);
  assert.match(text, /^[\w.-]+$/);
  assert.deepEqual(unpack(MAP, text, shorthand), { ...attempt, tests: { [TEST]: { ...attempt.tests[TEST], best: 0.667, last: 0.667 } } });
  assert.equal(pack(MAP, unpack(MAP, text, shorthand), shorthand), text);
  assert.equal(seqOf(text), attempt.seq);
});

test("the text is the one the contract describes", () => {
  let attempt = answered(visited(FRESH, "p02"), "wahl", ["c"], true);
  assert.equal(pack(MAP, attempt, shorthand), "1.2.p02.p02.e01BBc.");
  attempt = testBegun(MAP, attempt, TEST, 1);
  assert.equal(pack(MAP, attempt, shorthand), "1.3.p02.p02.e01BBc.t01BBPpPpAAB");
  assert.equal(pack(MAP, handedIn(attempt, TEST, 1), shorthand), "1.4.p02.p02.e01BBc.t01BCPoPoAAB");
});

test("what an older edition knew is kept word for word", () => {
  const text = "1.5.p01.p01zzz.zz1BCabze01BAzz2A-A-" + "x".repeat(62) + "e04BDdabc.zzzBBAAAAAABt01BBPpPpAAB";
  const broken = unpack(MAP, text, shorthand);
  assert.deepEqual(broken, FRESH, "a record that is cut short spoils the text");
  const whole = "1.5.p01.p01zzz.zz1BCabe04BEdabczz2A-A-" + "x".repeat(62) + ".zzzBBAAAAAABt01BBPpPpAAB";
  const attempt = unpack(MAP, whole, shorthand);
  assert.deepEqual(attempt.answers, { folge: { answer: ["d", "a", "b", "c"], tries: 1 } });
  assert.deepEqual(attempt.seen, ["p01", "zzz"]);
  assert.deepEqual(attempt.kept, { records: "zz1BCabzz2A-A-" + "x".repeat(62), tests: "zzzBBAAAAAAB" });
  const next = pack(MAP, visited(attempt, "p02"), shorthand);
  assert.equal(next, "1.6.p02.p01zzzp02.e04BEdabczz1BCabzz2A-A-" + "x".repeat(62) + ".t01BBPpPpAABzzzBBAAAAAAB");
});

test("long answers have a long length", () => {
  const long = { pack: () => "y".repeat(100), unpack: (payload) => payload };
  const text = pack(MAP, answered(FRESH, "wahl", "y", false), () => long);
  assert.equal(text, "1.1...e01A-Bk" + "y".repeat(100) + ".");
  assert.equal(unpack(MAP, text, () => long).answers.wahl.answer, "y".repeat(100));
  const edge = { pack: () => "y".repeat(62), unpack: (payload) => payload };
  assert.equal(
    unpack(
      MAP,
      pack(MAP, answered(FRESH, "wahl", "y", false), () => edge),
      () => edge,
    ).answers.wahl.answer.length,
    62,
  );
});

test("broken texts give a fresh attempt and never throw", () => {
  const good = pack(MAP, full(), shorthand);
  assert.equal(unpack(MAP, "", shorthand), FRESH);
  for (const text of ["1", "2" + good.slice(1), good + ".", "null", "{}", "1.1.p01.p0..", "1.ü....", good.replace("t01", "t0")]) {
    assert.equal(unpack(MAP, text, shorthand), FRESH, text);
  }
  for (let end = 0; end < good.length; end += 1) unpack(MAP, good.slice(0, end), shorthand);
  for (let at = 0; at < good.length; at += 1) unpack(MAP, good.slice(0, at) + "_" + good.slice(at + 1), shorthand);
});

test("an answer that no longer fits is given up, the others stay", () => {
  const attempt = unpack(MAP, "1.1..." + "e01BBx" + "e04BBa" + "e05BBJ" + ".", shorthand);
  assert.deepEqual(Object.keys(attempt.answers), ["skala"]);
});

test("an answer that was taken back leaves its counted attempts", () => {
  const checked = answered(answered(FRESH, "wahl", ["b"], true), "wahl", ["b"], true);
  const empty = answered(checked, "wahl", null);
  assert.deepEqual(unpack(MAP, pack(MAP, empty, shorthand), shorthand).answers, { wahl: { answer: null, tries: 2 } });
  assert.equal(answered(empty, "wahl", ["a"], true).answers.wahl.tries, 3);
  assert.deepEqual(answered(answered(FRESH, "wahl", ["b"]), "wahl", null).answers, {}, "never checked: nothing is left");
  assert.deepEqual(answered(answered(FRESH, "gedanke", true, true), "gedanke", null).answers, {}, "of a private answer nothing is left");
});
