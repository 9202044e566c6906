import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.HTMLElement ??= class {};
const BLOCKS = "../../src/lehrwerk/blocks";
const { judgedDeck, movedDeck, newDeck, shuffledDeck, toppedDeck } = await import(`${BLOCKS}/cards/deck.js`);
const { sharesOf } = await import(`${BLOCKS}/comparison/comparison.js`);
const { voiceFor } = await import(`${BLOCKS}/phrases/phrases.js`);
const { tabAfter } = await import(`${BLOCKS}/tabs/tabs.js`);

test("cards go round in both directions", () => {
  const deck = newDeck(3);
  assert.equal(movedDeck(deck, 1).at, 1);
  assert.equal(movedDeck(deck, -1).at, 2);
  assert.equal(movedDeck(movedDeck(deck, -1), 1).at, 0);
  assert.deepEqual(movedDeck(newDeck(0), 1), newDeck(0));
});

test("a card that is known leaves the pile", () => {
  const deck = judgedDeck({ left: [0, 1, 2], at: 1, known: 0 }, true);
  assert.deepEqual(deck, { left: [0, 2], at: 1, known: 1 });
  assert.deepEqual(judgedDeck(deck, true), { left: [0], at: 0, known: 2 });
  assert.deepEqual(judgedDeck({ left: [0], at: 0, known: 2 }, true), { left: [], at: 0, known: 3 });
});

test("one that is not goes to the bottom, and the next lies on top", () => {
  assert.deepEqual(judgedDeck({ left: [0, 1, 2], at: 0, known: 0 }, false), { left: [1, 2, 0], at: 0, known: 0 });
  assert.deepEqual(judgedDeck({ left: [0, 1, 2], at: 2, known: 0 }, false), { left: [0, 1, 2], at: 0, known: 0 });
  assert.deepEqual(judgedDeck({ left: [4], at: 0, known: 1 }, false), { left: [4], at: 0, known: 1 });
});

test("shuffling keeps every card and begins at the top", () => {
  const deck = { left: [0, 2, 3, 5], at: 2, known: 2 };
  const mixed = shuffledDeck(deck, () => 0);
  assert.notDeepEqual(mixed.left, deck.left);
  assert.deepEqual([...mixed.left].sort(), deck.left);
  assert.deepEqual([mixed.at, mixed.known], [0, 2]);
  assert.deepEqual(deck.left, [0, 2, 3, 5]);
});

test("a card that someone looks for lies on top, known or not", () => {
  assert.deepEqual(toppedDeck({ left: [0, 2], at: 0, known: 1 }, 2), { left: [0, 2], at: 1, known: 1 });
  assert.deepEqual(toppedDeck({ left: [0, 2], at: 0, known: 1 }, 1), { left: [1, 0, 2], at: 0, known: 0 });
});

test("arrows walk along the tabs and round, the other way where reading begins on the right", () => {
  assert.equal(tabAfter(0, "ArrowRight", 3, false), 1);
  assert.equal(tabAfter(0, "ArrowLeft", 3, false), 2);
  assert.equal(tabAfter(0, "ArrowLeft", 3, true), 1);
  assert.equal(tabAfter(2, "ArrowLeft", 3, true), 0);
  assert.equal(tabAfter(1, "Home", 3, false), 0);
  assert.equal(tabAfter(1, "End", 3, false), 2);
  assert.equal(tabAfter(1, "ArrowDown", 3, false), -1);
});

test("the slider says how much of each picture is to be seen", () => {
  assert.equal(sharesOf(0), "A 100 %, B 0 %");
  assert.equal(sharesOf(35), "A 65 %, B 35 %");
});

test("a voice is found for a language, that of the region first", () => {
  const voices = [{ lang: "en_US" }, { lang: "pt-BR" }, { lang: "pt-PT" }, { lang: "ar-SA" }];
  assert.equal(voiceFor("en", voices), voices[0]);
  assert.equal(voiceFor("pt-PT", voices), voices[2]);
  assert.equal(voiceFor("pt", voices), voices[1]);
  assert.equal(voiceFor("AR", voices), voices[3]);
  assert.equal(voiceFor("tr", voices), null);
  assert.equal(voiceFor("de", []), null);
});
