import assert from "node:assert/strict";
import { test } from "node:test";

import { Journal, Saving } from "../../src/lehrwerk/player/saving.js";

/** A window whose clock the test winds on. */
function clock() {
  const timers = new Map();
  let last = 0;
  return {
    navigator: { onLine: true },
    setTimeout: (act, wait) => timers.set((last += 1), { act, wait }) && last,
    clearTimeout: (id) => timers.delete(id),
    waits: () => [...timers.values()].map(({ wait }) => wait),
    async ring() {
      const due = [...timers.values()];
      timers.clear();
      due.forEach(({ act }) => act());
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function store() {
  const kept = new Map();
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => Boolean(kept.set(key, value)),
    remove: (key) => kept.delete(key),
  };
}

function desk() {
  const window = clock();
  const memory = store();
  const platform = { limit: 4096, works: true, saved: [], closed: [] };
  platform.save = async (facts) => {
    if (platform.works) platform.saved.push(facts.state);
    return platform.works;
  };
  platform.close = (facts) => platform.closed.push(facts?.state ?? null);
  const said = [];
  const saving = new Saving(window, platform, new Journal(memory, "j"), (word) => said.push(word));
  return { window, memory, platform, said, saving };
}

const facts = (seq, ...interactions) => ({ state: `1.${seq}...`, interactions });

test("steps are gathered into one saving", async () => {
  const { window, memory, platform, saving } = desk();
  saving.step(facts(1));
  saving.step(facts(2));
  assert.equal(memory.kept.get("j"), "1.2...");
  assert.equal(saving.unsaved, true);
  await window.ring();
  assert.deepEqual(platform.saved, ["1.2..."]);
  assert.equal(memory.kept.size, 0);
  assert.equal(saving.unsaved, false);
  assert.deepEqual(window.waits(), []);
});

test("a failing platform is asked again after 2, 5, 15, 60, 60 seconds, and the learner is told", async () => {
  const { window, memory, platform, said, saving } = desk();
  platform.works = false;
  saving.step(facts(1));
  const waits = [];
  for (let round = 0; round < 5; round += 1) {
    await window.ring();
    waits.push(...window.waits());
  }
  assert.deepEqual(waits, [2000, 5000, 15000, 60000, 60000]);
  assert.equal(said.at(-1), "not_saved");
  assert.equal(memory.kept.get("j"), "1.1...");
  platform.works = true;
  await window.ring();
  assert.equal(said.at(-1), "");
  assert.equal(memory.kept.size, 0);
});

test("offline nothing is committed; online again it is", async () => {
  const { window, platform, said, saving } = desk();
  window.navigator.onLine = false;
  saving.step(facts(1));
  await window.ring();
  assert.deepEqual(platform.saved, []);
  assert.equal(said.at(-1), "not_saved");
  window.navigator.onLine = true;
  await saving.flush();
  assert.deepEqual(platform.saved, ["1.1..."]);
});

test("a step during a saving is saved after it", async () => {
  const { window, platform, saving } = desk();
  saving.step(facts(1));
  const first = saving.flush();
  saving.step(facts(2));
  await first;
  assert.equal(saving.unsaved, true);
  await window.ring();
  assert.deepEqual(platform.saved, ["1.1...", "1.2..."]);
});

test("a state that is too long is said as such", async () => {
  const { window, platform, said, saving } = desk();
  platform.works = false;
  saving.step({ state: "x".repeat(5000), interactions: [] });
  await window.ring();
  assert.equal(said.at(-1), "too_long");
});

test("closing happens once, with what is open, and silences the rest", async () => {
  const { window, platform, saving } = desk();
  saving.step(facts(1));
  saving.close();
  saving.close();
  saving.step(facts(2));
  await saving.flush();
  await window.ring();
  assert.deepEqual(platform.closed, ["1.1..."]);
  assert.deepEqual(platform.saved, []);
});

test("the journal counts only when it is newer than the platform", () => {
  const memory = store();
  const journal = new Journal(memory, "j");
  journal.write("1.b...");
  assert.equal(journal.newer("1.a..."), "1.b...");
  assert.equal(journal.newer("1.c..."), "1.c...");
  assert.equal(memory.kept.size, 0, "and goes when it is not");
  const none = new Journal(memory, "j", false);
  none.write("1.z...");
  assert.equal(memory.kept.size, 0);
});

test("what is stored while the page goes away stays in the browser, for a platform's true is only a promise then", async () => {
  const { memory, platform, saving } = desk();
  saving.step(facts(1));
  await saving.flush(true);
  assert.deepEqual(platform.saved, ["1.1..."]);
  assert.equal(saving.unsaved, false);
  assert.equal(memory.kept.get("j"), "1.1...");
  saving.step(facts(2));
  await saving.flush();
  assert.equal(memory.kept.size, 0);
});

test("a platform may want its steps gathered for longer", async () => {
  const { window, platform, saving } = desk();
  saving.step(facts(1));
  assert.deepEqual(window.waits(), [400]);
  platform.gather = 2000;
  saving.step(facts(2));
  assert.deepEqual(window.waits(), [2000]);
});

test("single answers wait in the browser until the platform has taken them", () => {
  const { memory, platform, saving } = desk();
  const [first, second] = [{ exercise: "x" }, { exercise: "y" }];
  let taken = 0;
  platform.untold = (all) => all.slice(taken);
  saving.step(facts(1, first, second));
  assert.deepEqual(new Journal(memory, "j").answers, [first, second]);
  taken = 1;
  platform.told();
  assert.deepEqual(new Journal(memory, "j").answers, [second]);
  taken = 2;
  platform.told();
  assert.deepEqual([...memory.kept.keys()], ["j"]);
  memory.set("j-answers", "{broken");
  assert.deepEqual(new Journal(memory, "j").answers, [], "what is not ours is given up");
});
