import assert from "node:assert/strict";
import { test } from "node:test";
import { FRESH, handedIn, testBegun, visited } from "../../src/lehrwerk/player/attempt.js";
import { newest } from "../../src/lehrwerk/player/codec.js";
import { find, plain, snippet } from "../../src/lehrwerk/player/finding.js";
import { readable } from "../../src/lehrwerk/player/frame/certificate.js";
import { translated } from "../../src/lehrwerk/player/frame/languages.js";
import { Windows } from "../../src/lehrwerk/player/frame/windows.js";
import { lockedBehind, unitDone, withSkipped } from "../../src/lehrwerk/player/locking.js";
import { Notebook, restored } from "../../src/lehrwerk/player/notebook.js";
import { MAP, TEST } from "./course.js";

const PAGES = [
  [{ text: "Die Leiter" }, { text: "Ärztinnen und Sanitäter fangen unten an." }, { text: "Ein Satz über die Straße." }],
  [{ text: "Gespräch zu dritt" }, { text: "Auf der Leiter höher steigen, unten anfangen." }],
];

/** What is found: the texts of the pieces. */
const found = (query) => find(PAGES, query).map(({ page, piece }) => PAGES[page][piece].text);

test("words are found whatever their case and accents", () => {
  for (const query of ["ärzt", "ARZT", "aerztinnen"]) assert.equal(found(query)[0], PAGES[0][1].text, query);
  assert.deepEqual(found("strasse"), [PAGES[0][2].text]);
  assert.deepEqual(found("zzz"), []);
  assert.deepEqual(found("  "), []);
});

test("pages with the word in their title come first, each with its best pieces", () => {
  assert.deepEqual(found("leiter"), ["Die Leiter", PAGES[1][1].text]);
  assert.deepEqual(found("leiter unten"), ["Die Leiter", PAGES[1][1].text]);
  assert.deepEqual(found("gespräch steigen"), ["Gespräch zu dritt"]);
});

test("a compared text knows where each of its letters comes from", () => {
  const { text, places } = plain("Straße, ǅ İÄ");
  assert.equal(places.length, text.length);
  assert.equal(text.slice(0, 7), "strasse");
  assert.deepEqual(places.slice(3, 7), [3, 4, 4, 5]);
});

test("a snippet shows the word with what stands round it", () => {
  const long = `${"vorher ".repeat(30)}Größe ${"nachher ".repeat(30)}`.trim();
  const [before, hit, after] = snippet(long, "grösse");
  assert.equal(hit, "Größe");
  assert.ok(before.startsWith("… vorher") && before.length < 70, before);
  assert.ok(after.endsWith("nachher …") && after.length < 70, after);
  assert.deepEqual(snippet("Kurz.", "kurz"), ["", "Kurz", "."]);
});

test("a unit opens when the one before it is done: pages seen, or its test settled", () => {
  const map = { ...MAP, units: MAP.units.map((unit) => (unit.id === TEST ? { ...unit, after: "m/eins" } : { ...unit, after: null })) };
  assert.equal(lockedBehind(map, FRESH, TEST), "m/eins");
  assert.equal(lockedBehind(map, FRESH, "m/eins"), null);
  const half = visited(FRESH, "p01");
  assert.equal(lockedBehind(map, half, TEST), "m/eins");
  assert.equal(lockedBehind(map, visited(half, "p02"), TEST), null);
});

test("a unit with a test is done when it is passed or no attempt is left: nobody is locked out for good", () => {
  const once = handedIn(testBegun(MAP, FRESH, TEST, 1), TEST, 0.5);
  assert.equal(unitDone(MAP, visited(FRESH, "p03"), TEST), false);
  assert.equal(unitDone(MAP, once, TEST), false);
  assert.equal(unitDone(MAP, handedIn(testBegun(MAP, once, TEST, 2), TEST, 0.5), TEST), true);
  assert.equal(unitDone(MAP, handedIn(testBegun(MAP, FRESH, TEST, 1), TEST, 0.8), TEST), true);
});

test("who passes a pre-test has seen the pages of the units it skips, and only then", () => {
  const map = { ...MAP, tests: { [TEST]: { ...MAP.tests[TEST], skips: ["m/eins"] } } };
  const begun = testBegun(map, FRESH, TEST, 1);
  assert.deepEqual(withSkipped(map, handedIn(begun, TEST, 0.7), TEST).seen, []);
  assert.deepEqual(withSkipped(map, handedIn(begun, TEST, 0.8), TEST).seen, ["p01", "p02"]);
  assert.deepEqual(withSkipped(MAP, handedIn(begun, TEST, 1), TEST).seen, []);
  assert.deepEqual(withSkipped(map, handedIn(visited(begun, "p02"), TEST, 1), TEST).seen, ["p02", "p01"]);
});

test("the newer of two states wins, and the second when nothing tells them apart", () => {
  assert.equal(newest("1.5.....", "1.4....."), "1.5.....");
  assert.equal(newest("1.5.....", "1.a....."), "1.a.....");
  assert.equal(newest("", "1.1....."), "1.1.....");
  assert.equal(newest("", ""), "");
});

/** A browser's memory. */
function memory(works = true) {
  const kept = new Map();
  return { kept, get: (key) => kept.get(key) ?? null, set: (key, text) => works && Boolean(kept.set(key, text)), remove: (key) => void kept.delete(key) };
}

test("a notebook keeps private answers in one entry, and nothing when there are none", () => {
  const store = memory();
  const notebook = new Notebook(store, "n", true);
  assert.equal(store.kept.size, 0);
  notebook.write("a", "Hilfe ist da.");
  notebook.write("b", 7);
  assert.deepEqual(new Notebook(store, "n", true).read("b"), 7);
  notebook.write("b", null);
  assert.deepEqual(JSON.parse(store.get("n")), { a: "Hilfe ist da." });
  notebook.clear();
  assert.equal(store.kept.size, 0);
  assert.equal(notebook.read("a"), null);
});

test("where nothing may be or can be kept, a notebook remembers as long as the page stands", () => {
  const store = memory();
  store.set("n", '{"a":1}');
  for (const notebook of [new Notebook(store, "n", false), new Notebook(memory(false), "n", true)]) {
    assert.equal(notebook.kept, false);
    notebook.write("a", 2);
    assert.equal(notebook.read("a"), 2);
    notebook.clear();
  }
  assert.equal(store.get("n"), '{"a":1}');
});

test("a broken entry is given up", () => {
  for (const text of ["{", "null", '"x"']) {
    const store = memory();
    store.set("n", text);
    assert.equal(new Notebook(store, "n", true).read("a"), null, text);
  }
});

test("a text on the device wins over its beginning on the platform, not over another text", () => {
  assert.equal(restored(undefined, "mine"), "mine");
  assert.equal(restored(true, "mine"), "mine");
  assert.equal(restored("Hilfe", "Hilfe ist da."), "Hilfe ist da.");
  assert.equal(restored("Langsam", "Hilfe ist da."), "Langsam");
  assert.equal(restored(3, 5), 3);
  assert.equal(restored(true, null), null);
});

test("words are exchanged where they stand, with the values in their places", () => {
  const before = { a: "\u2060\u2061\u2061\u2061\u2061Weiter\u2060", b: "\u2060\u2061\u2061\u2061\u2062Seite {n} von {of}\u2060" };
  const words = { a: "\u2060\u2061\u2061\u2061\u2061Next\u2060", b: "\u2060\u2061\u2061\u2061\u2062{of}, page {n}\u2060" };
  const text = `x ${before.a} y ${before.b.replace("{n}", "2").replace("{of}", "9")} z`;
  const there = translated(text, before, words);
  assert.equal(there, `x ${words.a} y ${words.b.replace("{n}", "2").replace("{of}", "9")} z`);
  assert.equal(translated(there, words, before), text);
  assert.equal(translated("Weiter", before, words), "Weiter");
});

test("a platform's name is turned round as people write it", () => {
  assert.equal(readable("Ärztin, Zoë"), "Zoë Ärztin");
  assert.equal(readable("  Zoë Ärztin "), "Zoë Ärztin");
  assert.equal(readable("a, b, c"), "a, b, c");
  assert.equal(readable(""), "");
});

/** A window whose channel reaches all others with the same name. */
function windowOf(channels) {
  const listeners = [];
  const one = {
    addEventListener: (_, listener) => listeners.push(listener),
    removeEventListener: (_, listener) => listeners.splice(listeners.indexOf(listener), 1),
    postMessage: (data) => channels.filter((other) => other !== one).forEach((other) => queueMicrotask(() => other.hear({ data }))),
    hear: (event) => [...listeners].forEach((listener) => listener(event)),
  };
  function BroadcastChannel() {
    channels.push(one);
    return one;
  }
  const leaving = [];
  return { BroadcastChannel, setTimeout: (done) => setTimeout(done, 20), addEventListener: (_, leave) => leaving.push(leave), leave: () => leaving.forEach((one) => one()) };
}

test("the second window takes over with the first one's last state, and the first is asked no more", async () => {
  const [channels, store] = [[], memory()];
  const first = new Windows(windowOf(channels), store, "room");
  assert.deepEqual(await first.arrive(assert.fail), { mine: true, state: "" });
  let handed = 0;
  first.hold(() => `state ${(handed += 1)}`);
  const second = new Windows(windowOf(channels), store, "room");
  assert.deepEqual(await second.arrive(async () => "take"), { mine: true, state: "state 1" });
  second.hold(() => "state of the second");
  const third = new Windows(windowOf(channels), store, "room");
  assert.deepEqual(await third.arrive(async () => "take"), { mine: true, state: "state of the second" });
  assert.equal(handed, 1);
});

test("the second window only looks when it wants to, and the first goes on", async () => {
  const [channels, store] = [[], memory()];
  new Windows(windowOf(channels), store, "room").hold(assert.fail);
  assert.deepEqual(await new Windows(windowOf(channels), store, "room").arrive(async () => "look"), { mine: false, state: "" });
});

test("a window that died or was closed is not waited for", async () => {
  const store = memory();
  store.set("room:window", "dead");
  assert.deepEqual(await new Windows(windowOf([]), store, "room").arrive(assert.fail), { mine: true, state: "" });
  const window = windowOf([]);
  new Windows(window, store, "room").hold(() => "");
  window.leave();
  assert.equal(store.get("room:window"), null);
});

test("without a channel or a memory every window is alone", async () => {
  const window = { BroadcastChannel: class { constructor() { throw new Error("sandboxed"); } }, setTimeout, addEventListener() {} };
  const alone = new Windows(window, memory(false), "room");
  assert.deepEqual(await alone.arrive(assert.fail), { mine: true, state: "" });
  alone.hold(() => "");
});
