import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.HTMLElement ??= class {};
const { stopBetween } = await import("../../src/lehrwerk/blocks/video/video.js");

const STOPS = [2, 35, 70];

test("a film stops when it has played past a stop", () => {
  assert.equal(stopBetween(STOPS, 1.8, 2.05), 0);
  assert.equal(stopBetween(STOPS, 34.9, 35), 1);
});

test("it does not stop before, nor a second time behind a stop", () => {
  assert.equal(stopBetween(STOPS, 1.7, 1.95), -1);
  assert.equal(stopBetween(STOPS, 2, 2.2), -1);
  assert.equal(stopBetween([], 0, 1), -1);
});

test("a jump forwards or backwards passes stops without stopping", () => {
  assert.equal(stopBetween(STOPS, 1, 40), -1);
  assert.equal(stopBetween(STOPS, 40, 1), -1);
});
