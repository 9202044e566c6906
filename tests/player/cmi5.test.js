import assert from "node:assert/strict";
import { test } from "node:test";

import { Cmi5 } from "../../src/lehrwerk/player/lms/cmi5.js";
import { onceId, randomId } from "../../src/lehrwerk/player/lms/cmi5-statements.js";
import { heed } from "../../src/lehrwerk/player/wishes.js";
import { MAP, TEST } from "./course.js";
import { ACTIVITY, ACTOR, FakeLrs, REGISTRATION, launched } from "./lrs.js";

const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const facts = (more = {}) => ({
  state: "1.1.p01.p01..",
  place: "p01",
  score: null,
  completed: false,
  progress: 0.256,
  passed: null,
  judged: true,
  interactions: [],
  ...more,
});
const PASSED = { state: "1.9...", score: 0.85, completed: true, passed: true, progress: 1 };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const ids = (list) => [list].flat().map(({ id }) => id);

async function connected(lrs = new FakeLrs(), more = {}) {
  const window = launched(lrs, more);
  const cmi5 = new Cmi5(window);
  const session = await cmi5.open();
  return { lrs, cmi5, session, window };
}

test("the start: token, launch data, preferences, own state, initialized", async () => {
  const { lrs, session, cmi5 } = await connected();
  assert.deepEqual(lrs.news, ["POST token", "GET LMS.LaunchData", "GET cmi5LearnerPreferences", "GET lehrwerk", "POST initialized"]);
  assert.deepEqual([session.mode, session.state, session.notice, session.passMark], ["normal", "", "", 0.8]);
  assert.equal(cmi5.name(), "Zoë Ärztin");
  const [{ id, actor, object, context, timestamp, result }] = lrs.statements;
  assert.match(id, UUID);
  assert.match(timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.deepEqual([actor, object.id, result, context.registration], [ACTOR, ACTIVITY, undefined, REGISTRATION]);
  assert.equal(context.extensions[`${EXTENSION}sessionid`], "session-1");
  assert.deepEqual(ids(context.contextActivities.grouping), ["urn:lehrwerk:probe:au"]);
  assert.deepEqual(ids(context.contextActivities.category), ["https://lms.test/kind", `${CATEGORY}cmi5`]);
});

test("a step keeps the state; what is stated once is remembered with it", async () => {
  const { lrs, cmi5 } = await connected();
  lrs.news;
  assert.equal(await cmi5.save(facts()), true);
  assert.deepEqual(lrs.news, ["PUT lehrwerk"]);
  assert.deepEqual([lrs.kept.state, lrs.kept.place, lrs.kept.said], ["1.1.p01.p01..", "p01", []]);
  assert.equal(await cmi5.save(facts(PASSED)), true);
  assert.deepEqual(lrs.news, ["PUT lehrwerk", "POST completed", "POST passed", "PUT lehrwerk"]);
  assert.deepEqual(lrs.kept.said, ["completed", "passed"]);
  await cmi5.save(facts({ ...PASSED, state: "1.10..." }));
  assert.deepEqual(lrs.news, ["PUT lehrwerk"], "nothing is stated twice");
});

test("completed and passed carry what cmi5 wants of them", async () => {
  const { lrs, cmi5 } = await connected();
  await cmi5.save(facts(PASSED));
  const [, completed, passed] = lrs.statements;
  assert.deepEqual([completed.result.completion, completed.result.success, completed.result.score], [true, undefined, undefined]);
  assert.deepEqual([passed.result.completion, passed.result.success], [undefined, true]);
  assert.deepEqual(passed.result.score, { scaled: 0.85, raw: 85, min: 0, max: 100 });
  for (const { result, context } of [completed, passed]) {
    assert.match(result.duration, /^PT\d+H\d+M[\d.]+S$/);
    assert.deepEqual(ids(context.contextActivities.category).slice(1), [`${CATEGORY}cmi5`, `${CATEGORY}moveon`]);
  }
  assert.equal(passed.context.extensions[`${EXTENSION}masteryscore`], 0.8);
  assert.ok(!(`${EXTENSION}masteryscore` in completed.context.extensions));
});

test("a passed score is never below the platform's mark, though both are compared in thousandths", async () => {
  const { lrs, cmi5 } = await connected(new FakeLrs({ masteryScore: 0.6667 }));
  await cmi5.save(facts({ ...PASSED, score: 0.6666 }));
  assert.equal(lrs.statements.at(-1).result.score.scaled, 0.667);
  const second = await connected(new FakeLrs({ masteryScore: 0.6664 }));
  await second.cmi5.save(facts({ ...PASSED, score: 0.666 }));
  assert.equal(second.lrs.statements.at(-1).result.score.scaled, 0.6664);
});

test("leaving: state, terminated, then back to the platform", async () => {
  const { lrs, cmi5, window } = await connected(new FakeLrs({ returnURL: "https://lms.test/back?a=1" }));
  await cmi5.save(facts());
  lrs.news;
  assert.equal(cmi5.returns, true);
  cmi5.close(facts({ state: "1.2..." }), true);
  assert.deepEqual(window.gone, [], "not before everything is said");
  await settled();
  assert.deepEqual(lrs.news, ["PUT lehrwerk", "POST terminated"]);
  assert.deepEqual(window.gone, ["https://lms.test/back?a=1"]);
  const { result, context } = lrs.statements.at(-1);
  assert.match(result.duration, /^PT/);
  assert.deepEqual(result.extensions, { "https://w3id.org/xapi/cmi5/result/extensions/progress": 25 });
  assert.deepEqual(ids(context.contextActivities.category).slice(1), [`${CATEGORY}cmi5`]);
  cmi5.close(facts(), true);
  assert.equal(await cmi5.save(facts()), true);
  assert.deepEqual(lrs.news, [], "nothing after that");
});

test("a return address that is a script is none", async () => {
  const { cmi5, window } = await connected(new FakeLrs({ returnURL: "javascript:alert(1)" }));
  assert.equal(cmi5.returns, false);
  cmi5.close(null, true);
  await settled();
  assert.deepEqual(window.gone, []);
});

test("the page goes away: everything is sent at once, the last statements in one", async () => {
  const { lrs, cmi5 } = await connected();
  lrs.news;
  cmi5.close(facts(PASSED));
  assert.deepEqual(lrs.news, ["PUT lehrwerk", "POST completed+passed+terminated"], "without waiting");
  await settled();
  assert.deepEqual(lrs.verbs, ["initialized", "completed", "passed", "terminated"]);
  assert.deepEqual(lrs.kept.said, [], "not taken for stored before it is");
  const next = await connected(Object.assign(lrs, { tokens: 0 }));
  await next.cmi5.save(facts({ ...PASSED, state: "1.10..." }));
  assert.deepEqual(lrs.kept.said, ["completed", "passed"], "the next session is told that they are known (409)");
  assert.equal(lrs.verbs.filter((verb) => verb === "passed").length, 1);
});

test("coming back: the state is there, what was stated is not stated again", async () => {
  const { lrs, cmi5 } = await connected();
  await cmi5.save(facts(PASSED));
  cmi5.close(null);
  await settled();
  const next = await connected(Object.assign(lrs, { tokens: 0 }));
  assert.deepEqual([next.session.state, next.session.place, next.session.status], ["1.9...", "p01", "completed passed"]);
  await next.cmi5.save(facts({ ...PASSED, state: "1.10..." }));
  next.cmi5.close(null);
  await settled();
  assert.deepEqual(lrs.verbs, ["initialized", "completed", "passed", "terminated", "initialized", "terminated"]);
  assert.equal(lrs.statements.at(-1).result.extensions, undefined, "no progress after completed");
});

test("failed, then in another session passed; never failed after passed", async () => {
  const { lrs, cmi5 } = await connected();
  await cmi5.save(facts({ score: 0.4, passed: false, completed: true }));
  assert.equal(lrs.statements.at(-1).result.score.scaled, 0.4);
  await cmi5.save(facts({ ...PASSED, state: "1.3..." }));
  assert.deepEqual(lrs.verbs, ["initialized", "completed", "failed"], "one verdict in a session");
  cmi5.close(null);
  const next = await connected(Object.assign(lrs, { tokens: 0 }));
  await next.cmi5.save(facts({ ...PASSED, state: "1.4..." }));
  const third = await connected(Object.assign(lrs, { tokens: 0 }));
  await third.cmi5.save(facts({ state: "1.5...", passed: false, score: 0.1, completed: true }));
  assert.deepEqual(lrs.verbs.filter((verb) => /passed|failed/.test(verb)), ["failed", "passed"]);
});

for (const [launchMode, mode] of [["Review", "review"], ["Browse", "browse"]]) {
  test(`${launchMode}: initialized and terminated, nothing else`, async () => {
    const lrs = new FakeLrs({ launchMode });
    lrs.documents.set("lehrwerk", { state: "1.4...", place: "p02", said: ["completed"] });
    const { cmi5, session } = await connected(lrs);
    assert.deepEqual([session.mode, session.state, session.notice], [mode, "1.4...", "view_only"]);
    assert.equal(await cmi5.save(facts(PASSED)), true);
    cmi5.close(facts(PASSED));
    await settled();
    assert.deepEqual(lrs.verbs, ["initialized", "terminated"]);
    assert.ok(!lrs.calls.some((call) => call.startsWith("PUT")));
    assert.equal(lrs.statements.at(-1).result.extensions, undefined);
  });
}

test("opened without a platform, or with a token that is used up: the course says that it is alone", async () => {
  const lrs = new FakeLrs();
  assert.equal((await connected(lrs, { endpoint: "" })).session.notice, "not_connected");
  assert.equal((await connected(lrs, { actor: "{" })).session.notice, "not_connected");
  assert.deepEqual(lrs.calls, []);
  lrs.tokens = 1;
  assert.equal((await connected(lrs)).session.notice, "not_connected");
  assert.deepEqual(lrs.news, ["POST token"], "asked once");
});

test("nothing is written over a state that could not be read", async () => {
  for (const [call, fault] of [["GET lehrwerk", 500], ["GET LMS.LaunchData", 403], ["GET lehrwerk", new Error("gone")]]) {
    const lrs = new FakeLrs();
    lrs.faults[call] = fault;
    const { session, cmi5 } = await connected(lrs);
    assert.equal(session.notice, "not_connected");
    await cmi5.save(facts());
    cmi5.close(facts());
    assert.ok(!lrs.calls.some((one) => /PUT|initialized/.test(one)));
  }
});

test("preferences that cannot be had are no fault; those there are are passed on", async () => {
  const lrs = new FakeLrs();
  lrs.faults["GET cmi5LearnerPreferences"] = 403;
  assert.equal((await connected(lrs)).session.notice, "");
  const { session } = await connected(new FakeLrs({}, { languagePreference: "en-US, fr", audioPreference: "off" }));
  assert.deepEqual([session.languages, session.quiet], [["en-US", "fr"], true]);
});

test("after a crash the window goes on with its token and does not begin twice", async () => {
  const memory = new Map();
  const { lrs } = await connected(new FakeLrs(), { memory });
  lrs.news;
  const { session, cmi5 } = await connected(lrs, { memory });
  assert.deepEqual(lrs.news, ["GET LMS.LaunchData", "GET cmi5LearnerPreferences", "GET lehrwerk"]);
  assert.equal(session.mode, "normal");
  await cmi5.save(facts(PASSED));
  assert.deepEqual(lrs.verbs, ["initialized", "completed", "passed"]);
});

test("after a reload the session is over: the course is shown, nothing is stated, leaving leads back", async () => {
  const memory = new Map();
  const { lrs, cmi5 } = await connected(new FakeLrs({ returnURL: "/back" }), { memory });
  await cmi5.save(facts());
  cmi5.close(null);
  await settled();
  lrs.news;
  const again = await connected(lrs, { memory });
  assert.deepEqual([again.session.mode, again.session.state, again.session.notice], ["review", "1.1.p01.p01..", "session_over"]);
  again.cmi5.close(facts(), true);
  await settled();
  assert.ok(!lrs.calls.some((call) => /PUT|POST/.test(call)));
  assert.deepEqual(again.window.gone, ["https://lms.test/back"]);
});

test("a state that fails is tried again; a statement keeps its id and its time", async () => {
  const { lrs, cmi5 } = await connected();
  lrs.faults["PUT lehrwerk"] = 503;
  assert.equal(await cmi5.save(facts()), false);
  delete lrs.faults["PUT lehrwerk"];
  lrs.faults["POST completed"] = new Error("gone");
  assert.equal(await cmi5.save(facts(PASSED)), false);
  assert.deepEqual(lrs.verbs, ["initialized"], "passed waits for its turn");
  delete lrs.faults["POST completed"];
  assert.equal(await cmi5.save(facts(PASSED)), true);
  assert.deepEqual(lrs.verbs, ["initialized", "completed", "passed"]);
});

test("a statement that the platform refuses while it takes the state is not repeated without end", async () => {
  const { lrs, cmi5 } = await connected();
  lrs.faults["POST completed"] = 403;
  assert.equal(await cmi5.save(facts(PASSED)), true);
  assert.deepEqual(lrs.kept.said, ["passed"], "the next session tries again");
  lrs.news;
  await cmi5.save(facts({ ...PASSED, state: "1.10..." }));
  assert.deepEqual(lrs.news, ["PUT lehrwerk"]);
});

test("another session wrote meanwhile: what it has stated is known, the learner's last step is kept", async () => {
  const { lrs, cmi5 } = await connected();
  await cmi5.save(facts());
  lrs.versions.set("lehrwerk", 7);
  lrs.documents.set("lehrwerk", { state: "1.5...", place: "p03", time: 5, said: ["completed"] });
  lrs.news;
  assert.equal(await cmi5.save(facts({ state: "1.6..." })), true);
  assert.deepEqual(lrs.news, ["PUT lehrwerk", "GET lehrwerk", "PUT lehrwerk"]);
  assert.deepEqual([lrs.kept.state, lrs.kept.said], ["1.6...", ["completed"]]);
});

test("a state that is too long is not written", async () => {
  const { lrs, cmi5 } = await connected();
  await cmi5.save(facts());
  assert.equal(await cmi5.save(facts({ state: "x".repeat(cmi5.limit + 1) })), false);
  assert.equal(lrs.kept.state, "1.1.p01.p01..");
});

test("single answers are statements of their own, without cmi5's category, each news once", async () => {
  const { lrs, cmi5 } = await connected();
  const one = (id, response, result, more = {}) => ({ exercise: id, id, time: "09:00:00", type: "choice", pattern: "a", weighting: "1", response, result, ...more });
  await cmi5.save(facts({ interactions: [one("x", "b,c", "0.5"), one("y", "a", "correct"), one("z", "3", "neutral", { type: "likert", pattern: "" })] }));
  await cmi5.save(facts({ state: "1.2...", interactions: [one("x", "b,c", "0.5", { time: "10:00:00" })] }));
  assert.deepEqual(lrs.verbs, ["initialized", "answered", "answered", "answered"]);
  const [, x, y, z] = lrs.statements;
  assert.equal(x.object.id, `${ACTIVITY}#x`);
  assert.deepEqual(x.object.definition, { type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "choice", correctResponsesPattern: ["a"] });
  assert.deepEqual([x.result, y.result, z.result], [
    { success: false, score: { scaled: 0.5 }, response: "b[,]c" },
    { success: true, score: { scaled: 1 }, response: "a" },
    { response: "3" },
  ]);
  assert.deepEqual(ids(x.context.contextActivities.category), ["https://lms.test/kind"]);
  assert.deepEqual(ids(x.context.contextActivities.parent), [ACTIVITY]);
  assert.equal(x.context.extensions[`${EXTENSION}sessionid`], "session-1");
});

test("ids: random ones, and one for each verb of a registration", () => {
  assert.match(randomId(globalThis.crypto), UUID);
  assert.notEqual(randomId(globalThis.crypto), randomId(globalThis.crypto));
  assert.equal(onceId(REGISTRATION, 255), "000000ff-3f5c-4d9a-9d7e-111122223333");
  assert.equal(onceId("42", 255), "");
});

test("the platform's mark takes the place of the course's; a course that is never passed stays so", () => {
  const settings = { suggest: (...args) => (settings.asked = args) };
  const map = structuredClone(MAP);
  heed({}, map, settings, { passMark: 0.6, languages: ["en"] });
  assert.deepEqual([map.completion.passMark, map.tests[TEST].passMark, settings.asked], [0.6, 0.6, ["language", ["en"]]]);
  const never = { ...structuredClone(MAP), completion: { pages: true, test: null, passMark: null } };
  heed({}, never, settings, { passMark: 0.6 });
  assert.equal(never.completion.passMark, null);
  heed({}, map, settings, {});
  assert.equal(map.completion.passMark, 0.6);
});
