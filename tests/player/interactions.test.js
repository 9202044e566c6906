import assert from "node:assert/strict";
import { test } from "node:test";

import { FRESH } from "../../src/lehrwerk/player/attempt.js";
import { Desk } from "../../src/lehrwerk/player/desk.js";
import { decimalText, interactionsOf, opinion, recorded, stepText } from "../../src/lehrwerk/player/interactions.js";
import { Scorm12 } from "../../src/lehrwerk/player/lms/scorm12.js";
import { MAP, SOLUTIONS, TEST } from "./course.js";
import { KINDS } from "./kinds.js";

const NOW = new Date(2026, 10, 24, 9, 5, 7);
const ENTRY = { points: 2, assessed: "formative" };
const of = (answers, share = 1, wanted = "answers", entry = ENTRY, id = "eins-zwei") => interactionsOf(id, entry, answers, share, wanted, NOW);

test("each kind says what was answered in the words of SCORM 1.2", () => {
  const cases = [
    ["choice", { right: ["a", "c"] }, ["b", "c"], "choice", "b,c", "a,c"],
    ["hotspot", { right: ["a"] }, ["a"], "choice", "a", "a"],
    ["ordering", { order: ["a", "b", "c"] }, ["b", "a", "c"], "sequencing", "b,a,c", "a,b,c"],
    ["matching", { pairs: { a: "x", b: "y" } }, { b: "x" }, "matching", "b.x", "a.x,b.y"],
    ["sorting", { items: { a: "x", b: "x" } }, { a: "x", b: "z" }, "matching", "a.x,b.z", "a.x,b.x"],
    ["matrix", { rows: { a: ["j"], b: ["j", "n"] } }, { b: ["n"], a: ["j"] }, "matching", "b.n,a.j", "a.j,b.j,b.n"],
    ["gaps", { gaps: { a: { accept: ["112", "eins"] }, b: { right: ["c"] } } }, { b: "d" }, "fill-in", "; d", "112; c"],
    ["answer", { accept: ["Teach-back", "Rückfrage"] }, "rückfrage", "fill-in", "rückfrage", "Teach-back"],
    ["number", { value: 20, unit: "min" }, "1.000,5 min", "numeric", "1000.5", "20"],
    ["marking", { right: ["a", "b"] }, ["a", "xy"], "performance", "a,xy", "a,b"],
    ["case", {}, ["b", "a"], "performance", "b,a", ""],
    ["scale", { min: 0 }, 10, "likert", "a", ""],
    ["checklist", {}, ["a", "c"], "choice", "a,c", ""],
  ];
  for (const [kind, solution, answer, type, response, pattern] of cases) {
    const [told] = KINDS[kind].record(solution, answer);
    assert.deepEqual([told.type, told.response, told.pattern], [type, response, pattern], kind);
  }
});

test("a survey tells each statement by itself", () => {
  const told = KINDS.survey.record({ min: 1 }, { ratings: { a: 5, b: 1 }, texts: { a: "Mehr\nZeit" } });
  const all = of(told);
  assert.deepEqual(
    all.map(({ id, type, response, result, pattern }) => [id, type, response, result, pattern]),
    [
      ["eins_zwei__a", "likert", "5", "neutral", ""],
      ["eins_zwei__b", "likert", "1", "neutral", ""],
      ["eins_zwei__qa", "fill-in", "Mehr Zeit", "neutral", ""],
    ],
  );
  assert.ok(all.every(({ exercise }) => exercise === "eins-zwei"));
});

test("self-checks and reflections have nothing to tell, whatever is written", () => {
  assert.deepEqual(KINDS.selfcheck.record({}, { a: 1 }), []);
  assert.deepEqual(KINDS.reflection.record({}, "geheim"), []);
});

test("an interaction has an id that every platform takes, the time of day and its weight", () => {
  const [one] = of([recorded("choice", "a", "b")], 0, "answers", { ...ENTRY, points: 500 });
  assert.deepEqual(one, {
    exercise: "eins-zwei",
    id: "eins_zwei",
    time: "09:05:07",
    type: "choice",
    pattern: "b",
    weighting: "100",
    response: "a",
    result: "wrong",
  });
});

test("the result is a word or, in between, a decimal", () => {
  const result = (share) => of([recorded("choice", "a", "b")], share)[0].result;
  assert.deepEqual([0, 0.001, 1 / 3, 0.999, 1].map(result), ["wrong", "0.01", "0.33", "0.99", "correct"]);
});

test("nothing is told of private exercises, nor when the author does not want it", () => {
  assert.deepEqual(of([recorded("choice", "a", "b")], 1, "answers", { points: 1, assessed: "private" }), []);
  assert.deepEqual(of([recorded("choice", "a", "b")], 1, "none"), []);
});

test("“results” tells no answer, and nothing of what has no right one", () => {
  const [one, ...more] = of([recorded("fill-in", "112", "112"), opinion("likert", "3")], 1, "results");
  assert.deepEqual([one.response, one.pattern, one.result], ["", "", "correct"]);
  assert.deepEqual(more, []);
});

test("responses are no longer than 255 and end with a whole item", () => {
  const keys = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
  const pairs = keys.flatMap((a) => ["a", "b"].map((b) => `${a}.${b}`));
  const [list] = of([recorded("matching", pairs.join(","), pairs.join(","))]);
  assert.ok(list.response.length <= 255 && list.response.length > 250);
  assert.match(list.response, /\.[ab]$/);
  assert.equal(list.response, list.pattern);
  const [text] = of([recorded("fill-in", `${"x".repeat(254)}😀`, "")]);
  assert.equal(text.response, "x".repeat(254));
});

test("steps are one character, numbers have no exponent", () => {
  assert.deepEqual([stepText(0, 0), stepText(10, 0), stepText(90, 80), stepText(35, 20)], ["0", "a", "a", "z"]);
  assert.deepEqual([20, -2.5, 0.1 + 0.2, 1e-7, 1e15, 100].map(decimalText), ["20", "-2.5", "0.3", "0", "1000000000000000", "100"]);
});

/** What the shelf does, without a document. */
const SHELF = {
  rightness: (id, answer) => KINDS[MAP.exercises[id].kind].rightness(SOLUTIONS[id], answer),
  record: (id, answer) => KINDS[MAP.exercises[id].kind].record(SOLUTIONS[id], answer),
  checks: (id) => KINDS[MAP.exercises[id].kind].checks,
  shorthand: () => ({ pack: () => "", unpack: () => null }),
};
const desk = (interactions) => new Desk({ ...MAP, interactions }, FRESH, SHELF);

test("an answer is told when it is checked; where nothing can be checked, as it is given", () => {
  const here = desk("answers");
  here.answer("wahl", ["a"], false);
  assert.deepEqual(here.facts.interactions, []);
  here.answer("wahl", ["a"], true);
  here.answer("skala", 7, false);
  here.answer("gedanke", true, false);
  here.answer("wahl", ["a", "c"], true);
  assert.deepEqual(
    here.facts.interactions.map(({ id, response, result }) => [id, response, result]),
    [
      ["wahl", "a,c", "correct"],
      ["skala", "7", "neutral"],
    ],
  );
});

test("a test is told when it is handed in", () => {
  const here = desk("results");
  here.beginTest(TEST);
  for (const id of ["t-1", "t-2", "t-3"]) here.answer(id, ["a"], false);
  assert.deepEqual(here.facts.interactions, []);
  here.handIn(TEST);
  assert.equal(here.facts.interactions.length, 2, "those that were drawn");
  assert.ok(here.facts.interactions.every(({ id, result }) => /^t_\d$/.test(id) && result === "correct"));
});

test("nothing is gathered unless it is wanted", () => {
  const here = desk("none");
  here.answer("wahl", ["a"], true);
  assert.deepEqual(here.facts.interactions, []);
});

/** As strict about interactions as SCORM 1.2 §3.4.7 and Moodle together. */
class Platform {
  count = 0;
  values = {};
  calls = [];
  code = "0";
  works = true;
  takes = true;
  sets = 0;

  LMSInitialize = () => "true";
  LMSFinish = () => this.#log("Finish");
  LMSCommit = () => {
    this.#log("Commit");
    this.sets = 0;
    return String(this.works);
  };
  LMSGetLastError = () => this.code;
  LMSGetValue = (element) => {
    this.code = "0";
    if (!element.startsWith("cmi.interactions")) return "";
    assert.equal(element, "cmi.interactions._count", "interactions can be written only");
    assert.equal(this.sets, 0, "asked in the middle of a step");
    if (!this.takes) this.code = "401";
    return this.takes ? String(this.count) : "";
  };
  LMSSetValue = (element, value) => {
    this.code = "0";
    this.sets += 1;
    assert.equal(typeof value, "string");
    const match = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
    if (!match) return "true";
    this.#log(`${match[1]} ${match[2]} ${value}`);
    if (!this.takes) this.code = "401";
    if (!this.takes) return "false";
    assert.ok(Number(match[1]) <= this.count, "indices follow one another");
    this.count = Math.max(this.count, Number(match[1]) + 1);
    if (/response/.test(match[2])) assert.ok(`${match[1]} type` in this.values, "the type comes first");
    this.values[`${match[1]} ${match[2]}`] = value;
    return "true";
  };

  #log(text) {
    this.calls.push(text);
    return "true";
  }

  get news() {
    return this.calls.splice(0);
  }
}

async function connected(platform = new Platform()) {
  const waiting = [];
  const top = { API: platform };
  top.parent = top.top = top;
  const window = { parent: top, top, opener: null, navigator: { onLine: true }, setTimeout: (act) => waiting.push(act), clearTimeout: () => waiting.splice(0) };
  const scorm = new Scorm12(window);
  await scorm.open();
  platform.calls.length = 0;
  return { platform, scorm, window, passes: () => waiting.splice(0).forEach((act) => act()) };
}

const facts = (...interactions) => ({ state: "1.1.p01.p01..", place: "p01", score: null, completed: false, passed: null, judged: true, interactions });
const one = (id, response, more = {}) => ({ exercise: id, id, time: "09:00:00", type: "choice", pattern: "a", weighting: "1", response, result: "wrong", ...more });

test("one index for each exercise, the latest answer in place of the one before", async () => {
  const { platform, scorm } = await connected();
  assert.equal(await scorm.save(facts(one("x", "b"))), true);
  assert.deepEqual(platform.news, [
    "0 id x",
    "0 time 09:00:00",
    "0 type choice",
    "0 correct_responses.0.pattern a",
    "0 weighting 1",
    "0 student_response b",
    "0 result wrong",
    "Commit",
  ]);
  await scorm.save(facts(one("x", "a", { time: "09:01:00", result: "correct" })));
  assert.deepEqual(platform.news, ["0 time 09:01:00", "0 student_response a", "0 result correct", "Commit"]);
  await scorm.save(facts(one("x", "a", { time: "09:02:00", result: "correct" })));
  assert.deepEqual(platform.news, [], "the same again is no news");
});

test("after coming back new indices follow the old ones", async () => {
  const { platform, scorm } = await connected(Object.assign(new Platform(), { count: 3 }));
  await scorm.save(facts(one("x", "b")));
  assert.equal(platform.news[0], "3 id x");
});

test("after a test the answers go one exercise at a time", async () => {
  const { platform, scorm, passes } = await connected();
  await scorm.save(facts(one("x", "b"), one("y__a", "b", { exercise: "y" }), one("y__b", "b", { exercise: "y" }), one("z", "b")));
  const ids = () => platform.news.filter((call) => / id |Commit/.test(call));
  assert.deepEqual(ids(), ["0 id x", "Commit"]);
  passes();
  assert.deepEqual(ids(), ["1 id y__a", "2 id y__b", "Commit"]);
  passes();
  assert.deepEqual(ids(), ["3 id z", "Commit"]);
  passes();
  assert.deepEqual(ids(), []);
});

test("what is left is told when the page goes away, before the time", async () => {
  const { platform, scorm, passes } = await connected();
  await scorm.save(facts(one("x", "b"), one("y", "b"), one("z", "b")));
  platform.news;
  scorm.close(null);
  assert.deepEqual(platform.news.filter((call) => / id |Commit|Finish/.test(call)), ["1 id y", "2 id z", "Commit", "Finish"]);
  passes();
  assert.deepEqual(platform.news, [], "nothing after the end");
});

test("what was not stored is told again at the same index", async () => {
  const { platform, scorm } = await connected();
  platform.works = false;
  assert.equal(await scorm.save(facts(one("x", "b"))), false);
  platform.news;
  platform.works = true;
  await scorm.save(facts(one("x", "c")));
  assert.deepEqual(platform.news.slice(0, 1), ["0 id x"]);
});

test("a platform that takes none is left in peace, and the learner hears nothing of it", async () => {
  const { platform, scorm } = await connected(Object.assign(new Platform(), { takes: false }));
  assert.equal(await scorm.save(facts(one("x", "b"))), true);
  assert.equal(await scorm.save(facts(one("x", "c"), one("y", "c"))), true);
  assert.deepEqual(platform.news, ["Commit"]);
});

test("offline nothing is told by itself", async () => {
  const { platform, scorm, window, passes } = await connected();
  await scorm.save(facts(one("x", "b"), one("y", "b")));
  platform.news;
  window.navigator.onLine = false;
  passes();
  assert.deepEqual(platform.news, []);
});
