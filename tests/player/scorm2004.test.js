import assert from "node:assert/strict";
import { test } from "node:test";

import { FRESH, handedIn, progressShare, testBegun, visited } from "../../src/lehrwerk/player/attempt.js";
import { interval } from "../../src/lehrwerk/player/duration.js";
import { momentOf, patternText, responseText } from "../../src/lehrwerk/player/lms/responses.js";
import { Scorm2004, realText } from "../../src/lehrwerk/player/lms/scorm2004.js";
import { MAP, TEST } from "./course.js";
import { Platform2004, frame } from "./platform2004.js";

const facts = (more = {}) => ({
  state: "1.1.p01.p01..",
  place: "p01",
  score: null,
  completed: false,
  progress: 0.25,
  passed: null,
  judged: true,
  interactions: [],
  ...more,
});

async function connected(values, more) {
  const platform = new Platform2004(values);
  const scorm = new Scorm2004(frame(platform, more));
  const session = await scorm.open();
  return { platform, scorm, session };
}

test("the first start: incomplete, suspend, commit", async () => {
  const { platform, session } = await connected();
  assert.deepEqual(platform.news, ["Initialize", "SetValue cmi.completion_status incomplete", "SetValue cmi.exit suspend", "Commit"]);
  assert.deepEqual([session.mode, session.state, session.status, session.notice], ["normal", "", "incomplete", ""]);
});

test("a later start gives back the state whatever entry says", async () => {
  const { platform, session } = await connected({
    "cmi.completion_status": "completed",
    "cmi.success_status": "passed",
    "cmi.entry": "ab-initio",
    "cmi.suspend_data": "1.9...",
    "cmi.location": "p02",
  });
  assert.deepEqual(platform.news, ["Initialize", "SetValue cmi.exit suspend", "Commit"]);
  assert.deepEqual([session.state, session.place, session.status], ["1.9...", "p02", "completed passed"]);
});

test("what others wait for is said in the objectives that the package declares, in whatever order they stand", async () => {
  const offered = { "cmi.objectives._count": "2", "cmi.objectives.0.id": "passed", "cmi.objectives.1.id": "done" };
  const { platform, scorm } = await connected(offered);
  platform.news;
  await scorm.save(facts({ reached: ["done", "passed_abschluss_test"] }));
  const said = platform.news.filter((call) => call.includes("objectives"));
  assert.deepEqual(said, ["SetValue cmi.objectives.1.success_status passed"]);
  await scorm.save(facts({ reached: ["done"], state: "1.2.p01.p01.." }));
  assert.deepEqual(
    platform.news.filter((call) => call.includes("objectives")),
    [],
    "once",
  );
});

test("a platform without objectives is told nothing of them", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts({ reached: ["done"] }));
  assert.ok(!platform.news.some((call) => call.includes("objectives")));
});

test("a step: score, success, completion, progress, place, state in this order and one commit", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  assert.equal(await scorm.save(facts({ score: 2 / 3, completed: true, passed: true, progress: 1 })), true);
  assert.deepEqual(platform.news, [
    "SetValue cmi.score.scaled 0.6667",
    "SetValue cmi.score.raw 66.67",
    "SetValue cmi.score.min 0",
    "SetValue cmi.score.max 100",
    "SetValue cmi.success_status passed",
    "SetValue cmi.completion_status completed",
    "SetValue cmi.progress_measure 1",
    "SetValue cmi.location p01",
    "SetValue cmi.suspend_data 1.1.p01.p01..",
    "Commit",
  ]);
});

test("the next step sends what has changed and nothing else", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts({ score: 0.5 }));
  platform.news;
  await scorm.save(facts({ score: 0.9, state: "1.2.p01.p01..", progress: 1 / 3 }));
  assert.deepEqual(platform.news, [
    "SetValue cmi.score.scaled 0.9",
    "SetValue cmi.score.raw 90",
    "SetValue cmi.progress_measure 0.3333",
    "SetValue cmi.suspend_data 1.2.p01.p01..",
    "Commit",
  ]);
  assert.equal(await scorm.save(facts({ score: 0.9, state: "1.2.p01.p01..", progress: 1 / 3 })), true);
  assert.deepEqual(platform.news, []);
});

test("completed and passed are told apart", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts({ score: 0.9, passed: true }));
  assert.deepEqual([platform.committed["cmi.success_status"], platform.committed["cmi.completion_status"]], ["passed", "incomplete"]);
  await scorm.save(facts({ score: 0.9, passed: true, completed: true, progress: 1 }));
  assert.equal(platform.committed["cmi.completion_status"], "completed");
});

test("nothing is ever lowered", async () => {
  const values = {
    "cmi.completion_status": "completed",
    "cmi.success_status": "passed",
    "cmi.score.scaled": "0.8",
    "cmi.progress_measure": "1",
  };
  const { platform, scorm } = await connected(values);
  platform.news;
  await scorm.save(facts({ score: 0.7, passed: false, progress: 0.5 }));
  assert.deepEqual(platform.news, ["SetValue cmi.location p01", "SetValue cmi.suspend_data 1.1.p01.p01..", "Commit"]);
  const second = await connected({ "cmi.success_status": "failed", "cmi.score.scaled": "0.5" });
  await second.scorm.save(facts({ score: 0.9, passed: true }));
  assert.deepEqual([second.platform.values["cmi.success_status"], second.platform.values["cmi.score.raw"]], ["passed", "90"]);
});

test("a failing commit is repeated in whole", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  for (const answer of ["false", false, () => undefined, new Error("gone")]) {
    platform.answers.Commit = answer;
    assert.equal(await scorm.save(facts()), false);
    assert.equal(platform.news.length, 4);
  }
  platform.answers.Commit = true;
  assert.equal(await scorm.save(facts()), true, "a real boolean is fine");
  assert.equal(platform.news.length, 4);
});

test("a state that is too long is not written; the rest is", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  assert.equal(await scorm.save(facts({ state: "x".repeat(64001) })), false);
  assert.deepEqual(platform.news, ["SetValue cmi.progress_measure 0.25", "SetValue cmi.location p01", "Commit"]);
  assert.equal(await scorm.save(facts({ state: "x".repeat(64000) })), true);
});

test("the page goes away: what is open, the time, terminate; no commit, no navigation, nothing after that", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts());
  platform.news;
  scorm.close(facts({ state: "1.7..." }));
  const calls = platform.news;
  assert.match(calls[1], /^SetValue cmi.session_time PT0H0M\d+(\.\d+)?S$/);
  assert.deepEqual([calls[0], calls[2], calls.length], ["SetValue cmi.suspend_data 1.7...", "Terminate", 3]);
  scorm.close(facts());
  await scorm.save(facts());
  assert.deepEqual(platform.news, []);
});

test("leaving: everything is committed before the platform is asked to go back, and it may stumble", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts());
  platform.news;
  platform.answers.Terminate = new Error("eval of an HTML page");
  scorm.close(null, true);
  assert.deepEqual(
    platform.news.map((call) => call.split(" PT")[0]),
    ["SetValue cmi.session_time", "Commit", "SetValue adl.nav.request suspendAll", "Terminate"],
  );
  assert.ok(platform.committed["cmi.session_time"]);
  assert.equal(platform.committed["adl.nav.request"], undefined);
});

for (const mode of ["review", "browse"]) {
  test(`${mode}: nothing is written`, async () => {
    const { platform, scorm, session } = await connected({ "cmi.mode": mode, "cmi.suspend_data": "1.4..." });
    assert.equal(await scorm.save(facts({ passed: true, completed: true, score: 1 })), true);
    scorm.close(facts());
    assert.deepEqual(platform.news, ["Initialize", "Terminate"]);
    assert.deepEqual([session.mode, session.state, session.notice], [mode, "1.4...", "view_only"]);
  });
}

test("initialize says no with 103, yet values can be read: it is open", async () => {
  const platform = new Platform2004();
  platform.phase = "open";
  assert.equal((await new Scorm2004(frame(platform)).open()).notice, "");
});

test("after the end (104) Moodle's player page is loaded anew, once; elsewhere the course says that it is alone", async () => {
  const ended = Object.assign(new Platform2004(), { phase: "closed" });
  const memory = new Map();
  const sessionStorage = { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => memory.set(key, value) };
  const opened = async (referrer) => {
    const replaced = [];
    const window = frame(ended, { document: { referrer }, sessionStorage });
    window.parent.location = { replace: (address) => replaced.push(address) };
    const session = await new Scorm2004(window).open();
    return [session.notice, ...replaced];
  };
  assert.deepEqual(await opened("http://lms.test/course"), ["not_connected"]);
  assert.deepEqual(await opened("http://other.test/mod/scorm/loadSCO.php?a=1"), ["not_connected"]);
  const player = "http://lms.test/moodle/mod/scorm/player.php?a=1&scoid=2";
  assert.deepEqual(await opened("http://lms.test/moodle/mod/scorm/loadSCO.php?a=1&scoid=2"), ["not_connected", player]);
  assert.deepEqual(await opened("http://lms.test/moodle/mod/scorm/loadSCO.php?a=1&scoid=2"), ["not_connected"], "not in a circle");
});

test("single answers in the words of SCORM 2004: id, type, the rest", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  const one = (id, type, response, pattern, result = "wrong") => ({ exercise: id, id, time: "00:00:00", type, pattern, weighting: "2", response, result });
  const all = [
    one("a", "choice", "b,c", "a,c"),
    one("b", "matching", "a.x,b.y", "a.x"),
    one("c", "sequencing", "b,a", "a,b"),
    one("d", "numeric", "3.5", "4"),
    one("e", "fill-in", "{lang=de}böse[,]Wörter", "112; c", "0.5"),
    one("f", "performance", "a,xy", "a,b"),
    one("g", "likert", "5", "", "neutral"),
  ];
  assert.equal(await scorm.save(facts({ interactions: all })), true);
  scorm.close(null);
  const told = (index, name) => platform.values[`cmi.interactions.${index}.${name}`];
  assert.deepEqual(platform.news.slice(3, 10).map((call) => call.split(" ")[1].replace("cmi.interactions.0.", "")), [
    "id",
    "type",
    "timestamp",
    "correct_responses.0.pattern",
    "weighting",
    "learner_response",
    "result",
  ]);
  assert.deepEqual(all.map((_, index) => [told(index, "type"), told(index, "learner_response"), told(index, "result")]), [
    ["choice", "b[,]c", "incorrect"],
    ["matching", "a[.]x[,]b[.]y", "incorrect"],
    ["sequencing", "b[,]a", "incorrect"],
    ["numeric", "3.5", "incorrect"],
    ["fill-in", " {lang=de}böse[ , ]Wörter", "0.5"],
    ["other", "a,xy", "incorrect"],
    ["likert", "5", "neutral"],
  ]);
  assert.equal(told(3, "correct_responses.0.pattern"), "4[:]4");
});

test("numbers, spans and moments as every platform takes them", () => {
  assert.deepEqual([0, 1, 2 / 3, 1e-9, 1.2, -1].map((share) => realText(share)), ["0", "1", "0.6667", "0", "1", "0"]);
  assert.deepEqual([1 / 3, 0.57, 0.29].map((share) => realText(share, 100)), ["33.33", "57", "29"]);
  assert.deepEqual([0, -5, 3725040, 59999, 100 * 3600000 + 30].map(interval), ["PT0H0M0S", "PT0H0M0S", "PT1H2M5.04S", "PT0H1M0S", "PT100H0M0.03S"]);
  const now = new Date(2026, 0, 1, 0, 5, 0);
  assert.equal(momentOf("00:04:59", now), "2026-01-01T00:04:59");
  assert.equal(momentOf("23:59:59", now), "2025-12-31T23:59:59");
  assert.equal(patternText("numeric", "5"), "5[:]5");
  assert.ok(responseText("fill-in", "😀".repeat(200)).length <= 250);
});

test("progress is 1 exactly when the course is completed", () => {
  let attempt = FRESH;
  assert.equal(progressShare(MAP, attempt), 0);
  for (const { key } of MAP.pages) attempt = visited(attempt, key);
  assert.equal(progressShare(MAP, attempt), 0.75, "the test is left");
  attempt = handedIn(testBegun(MAP, attempt, TEST, 1), TEST, 0.1);
  assert.equal(progressShare(MAP, attempt), 1);
  const only = { ...MAP, completion: { ...MAP.completion, pages: false } };
  assert.equal(progressShare(only, handedIn(testBegun(MAP, FRESH, TEST, 1), TEST, 1)), 1, "where only the test counts");
});

for (const leave of [true, false]) {
  test(`a platform ${leave ? "is" : "is not"} asked to close the course when the learner leaves`, async () => {
    const platform = new Platform2004();
    const scorm = new Scorm2004(frame(platform), { leave });
    await scorm.open();
    scorm.close(facts(), true);
    assert.equal(platform.news.includes("SetValue adl.nav.request suspendAll"), leave);
  });
}
