import assert from "node:assert/strict";
import { test } from "node:test";

import { timespan } from "../../src/lehrwerk/player/duration.js";
import { Scorm12, lessonStatus, rawScore } from "../../src/lehrwerk/player/lms/scorm12.js";

/** A platform that remembers and writes down every call. */
class Platform {
  constructor(values = {}) {
    this.values = { "cmi.core.lesson_mode": "normal", "cmi.core.lesson_status": "not attempted", ...values };
    this.calls = [];
    this.answers = {};
    this.code = "0";
  }

  #log(name, ...args) {
    this.calls.push([name.slice(3), ...args].join(" "));
    const answer = this.answers[name] ?? "true";
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(...args) : answer;
  }

  LMSInitialize = (text) => this.#log("LMSInitialize", JSON.stringify(text));
  LMSFinish = (text) => this.#log("LMSFinish", JSON.stringify(text));
  LMSCommit = (text) => this.#log("LMSCommit", JSON.stringify(text));
  LMSGetLastError = () => this.code;
  LMSGetValue = (element) => this.values[element] ?? "";
  LMSSetValue = (element, value) => {
    assert.equal(typeof value, "string");
    const answer = this.#log("LMSSetValue", element, value);
    if (String(answer) === "true") this.values[element] = value;
    return answer;
  };

  /** The calls since the last time. */
  get news() {
    return this.calls.splice(0);
  }
}

const frame = (api) => {
  const top = { API: api };
  top.parent = top.top = top;
  return { parent: top, top, opener: null, setTimeout: (act) => act() };
};

const facts = (more = {}) => ({
  state: "1.1.p01.p01..",
  place: "p01",
  score: null,
  completed: false,
  passed: null,
  judged: true,
  interactions: [],
  ...more,
});

async function connected(values) {
  const platform = new Platform(values);
  const scorm = new Scorm12(frame(platform));
  const session = await scorm.open();
  return { platform, scorm, session };
}

test("the first start: incomplete, suspend, commit", async () => {
  const { platform, session } = await connected();
  assert.deepEqual(platform.news, [
    'Initialize ""',
    "SetValue cmi.core.lesson_status incomplete",
    "SetValue cmi.core.exit suspend",
    'Commit ""',
  ]);
  assert.deepEqual([session.mode, session.state, session.status], ["normal", "", "incomplete"]);
});

test("a later start gives back the state whatever entry says", async () => {
  const { platform, session } = await connected({
    "cmi.core.lesson_status": "passed",
    "cmi.core.entry": "ab-initio",
    "cmi.suspend_data": "1.9...",
    "cmi.core.lesson_location": "p02",
  });
  assert.deepEqual(platform.news, ['Initialize ""', "SetValue cmi.core.exit suspend", 'Commit ""']);
  assert.deepEqual([session.state, session.place, session.status], ["1.9...", "p02", "passed"]);
});

test("a step: score, status, place, state in this order, one commit, at most six values", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  assert.equal(await scorm.save(facts({ score: 2 / 3, completed: true, passed: true })), true);
  assert.deepEqual(platform.news, [
    "SetValue cmi.core.score.min 0",
    "SetValue cmi.core.score.max 100",
    "SetValue cmi.core.score.raw 66.67",
    "SetValue cmi.core.lesson_status passed",
    "SetValue cmi.core.lesson_location p01",
    "SetValue cmi.suspend_data 1.1.p01.p01..",
    'Commit ""',
  ]);
});

test("the next step sends what has changed and nothing else", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts({ score: 0.5 }));
  platform.news;
  await scorm.save(facts({ score: 0.9, state: "1.2.p01.p01.." }));
  assert.deepEqual(platform.news, ["SetValue cmi.core.score.raw 90", "SetValue cmi.suspend_data 1.2.p01.p01..", 'Commit ""']);
  assert.equal(await scorm.save(facts({ score: 0.9, state: "1.2.p01.p01.." })), true);
  assert.deepEqual(platform.news, []);
});

test("a status is never lowered and the best score is kept", async () => {
  for (const [known, wanted] of [
    ["passed", {}],
    ["passed", { passed: false }],
    ["completed", {}],
    ["failed", {}],
    ["completed", { passed: false }],
  ]) {
    const { platform, scorm } = await connected({ "cmi.core.lesson_status": known, "cmi.core.score.raw": "80" });
    platform.news;
    await scorm.save(facts({ score: 0.7, ...wanted }));
    assert.ok(!platform.news.some((call) => /status|score/.test(call)), `${known} stays`);
  }
  const { platform, scorm } = await connected({ "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "50" });
  await scorm.save(facts({ score: 0.9, completed: true, passed: true }));
  assert.equal(platform.values["cmi.core.lesson_status"], "passed");
  assert.equal(platform.values["cmi.core.score.raw"], "90");
});

test("a failing commit is repeated in whole", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  for (const answer of ["false", false, undefined, new Error("gone")]) {
    platform.answers.LMSCommit = answer === undefined ? () => undefined : answer;
    assert.equal(await scorm.save(facts()), false);
    assert.equal(platform.news.length, 3);
  }
  platform.answers.LMSCommit = true;
  assert.equal(await scorm.save(facts()), true, "a real boolean is fine");
  assert.equal(platform.news.length, 3);
});

test("a state that is too long is not written; the rest is", async () => {
  const { platform, scorm } = await connected();
  platform.news;
  assert.equal(await scorm.save(facts({ state: "x".repeat(4097) })), false);
  assert.deepEqual(platform.news, ["SetValue cmi.core.lesson_location p01", 'Commit ""']);
  assert.equal(await scorm.save(facts({ state: "x".repeat(4096) })), true);
});

test("an optional element that is missing holds nothing up, a refused one does", async () => {
  const { platform, scorm } = await connected();
  platform.code = "401";
  platform.answers.LMSSetValue = (element) => String(!element.includes("score.m"));
  assert.equal(await scorm.save(facts({ score: 1 })), true);
  platform.code = "101";
  platform.answers.LMSSetValue = (element) => String(element !== "cmi.suspend_data");
  assert.equal(await scorm.save(facts({ state: "1.3..." })), false);
});

test("leaving: last changes, then the time, commit, finish, and nothing after that", async () => {
  const { platform, scorm } = await connected();
  await scorm.save(facts());
  platform.news;
  scorm.close(facts({ state: "1.7..." }));
  const calls = platform.news;
  assert.match(calls[1], /^SetValue cmi.core.session_time \d\d:\d\d:\d\d\.\d\d$/);
  assert.deepEqual([calls[0], calls[2], calls[3], calls.length], ["SetValue cmi.suspend_data 1.7...", 'Commit ""', 'Finish ""', 4]);
  scorm.close(facts());
  await scorm.save(facts());
  assert.deepEqual(platform.news, []);
});

test("review: nothing is written", async () => {
  const { platform, scorm, session } = await connected({ "cmi.core.lesson_mode": "review", "cmi.suspend_data": "1.4..." });
  assert.equal(await scorm.save(facts({ passed: true, completed: true, score: 1 })), true);
  scorm.close(facts());
  assert.deepEqual(platform.news, ['Initialize ""', 'Finish ""']);
  assert.deepEqual([session.mode, session.state, session.notice], ["review", "1.4...", "view_only"]);
});

test("browse: only browsed, right before finishing", async () => {
  const { platform, scorm } = await connected({ "cmi.core.lesson_mode": "browse" });
  await scorm.save(facts());
  scorm.close(facts());
  assert.deepEqual(platform.news, ['Initialize ""', "SetValue cmi.core.lesson_status browsed", 'Finish ""']);
});

test("initialize says no with 101, yet values can be read: it is open", async () => {
  const platform = new Platform();
  platform.answers.LMSInitialize = () => {
    platform.code = "101";
    return "false";
  };
  platform.LMSGetValue = () => {
    platform.code = "0";
    return "";
  };
  assert.equal((await new Scorm12(frame(platform)).open()).notice, "");
  const closed = new Platform();
  closed.code = "101";
  closed.answers.LMSInitialize = "false";
  assert.equal((await new Scorm12(frame(closed)).open()).notice, "not_connected");
});

test("the search goes past windows of other origins, to the opener, and gives up in peace", async () => {
  const platform = new Platform();
  const top = { API: platform };
  top.parent = top.top = top;
  const foreign = {
    get API() {
      throw new Error("SecurityError");
    },
    parent: top,
  };
  const setTimeout = (act) => act();
  assert.equal((await new Scorm12({ parent: foreign, top, opener: null, setTimeout }).open()).notice, "");
  const popup = { opener: { parent: top }, setTimeout };
  popup.parent = popup.top = popup;
  assert.equal((await new Scorm12(popup).open()).notice, "");
  const alone = { opener: null, setTimeout };
  alone.parent = alone.top = alone;
  assert.equal((await new Scorm12(alone).open()).notice, "not_connected");
});

test("an API that appears late is found", async () => {
  const window = { opener: null };
  window.parent = window.top = window;
  let pauses = 0;
  window.setTimeout = (act) => {
    pauses += 1;
    if (pauses === 5) window.API = new Platform();
    act();
  };
  assert.equal((await new Scorm12(window).open()).notice, "");
});

test("completed and passed are folded into one status", () => {
  const fold = (completed, passed, judged) => lessonStatus(facts({ completed, passed, judged }));
  assert.equal(fold(true, true, true), "passed");
  assert.equal(fold(false, true, true), "incomplete");
  assert.equal(fold(true, false, true), "failed");
  assert.equal(fold(true, null, true), "incomplete");
  assert.equal(fold(true, null, false), "completed");
  assert.equal(fold(false, null, false), "incomplete");
});

test("numbers and times as SCORM 1.2 reads them", () => {
  assert.deepEqual([0, 1, 2 / 3, 0.005, 1e-9, 1.2].map(rawScore), ["0", "100", "66.67", "0.5", "0", "100"]);
  assert.equal(timespan(0), "00:00:00.00");
  assert.equal(timespan(3725040), "01:02:05.04");
  assert.equal(timespan(-5), "00:00:00.00");
  assert.equal(timespan(100 * 3600000), "100:00:00.00");
  assert.equal(timespan(1e15), "9999:59:59.99");
});

test("a platform may keep more, and know only passed", async () => {
  const platform = new Platform();
  const scorm = new Scorm12(frame(platform), { limit: 48000, finished: "passed" });
  await scorm.open();
  platform.news;
  const long = "1".repeat(5000);
  assert.equal(await scorm.save(facts({ state: long, completed: true, judged: false })), true);
  assert.equal(platform.values["cmi.suspend_data"], long);
  assert.equal(platform.values["cmi.core.lesson_status"], "passed");
  assert.equal(scorm.limit, 48000);
  assert.equal(await scorm.save(facts({ state: "1".repeat(48001) })), false);
});

test("only who has finished a course without a mark is passed so", () => {
  assert.equal(lessonStatus(facts({ completed: true, judged: false }), "passed"), "passed");
  assert.equal(lessonStatus(facts({ completed: true, judged: true }), "passed"), "incomplete");
  assert.equal(lessonStatus(facts({ completed: false, judged: false }), "passed"), "incomplete");
});
