import assert from "node:assert/strict";
import { test } from "node:test";

import { FRESH, handedIn, testBegun, visited } from "../../src/lehrwerk/player/attempt.js";
import { milestones } from "../../src/lehrwerk/player/milestones.js";
import { MAP, TEST } from "./course.js";

const read = ["p01", "p02", "p03"].reduce(visited, FRESH);
const tried = (attempt, share) => handedIn(testBegun(MAP, attempt, TEST, 1), TEST, share);

test("a module is done when it is completed and its tests are passed", () => {
  assert.deepEqual(milestones(MAP, FRESH), []);
  assert.deepEqual(milestones(MAP, read), []);
  assert.deepEqual(milestones(MAP, tried(read, 1)), ["done", "passed_abschluss_test"]);
  assert.deepEqual(milestones(MAP, tried(FRESH, 1)), ["passed_abschluss_test"], "not all is read");
});

test("a test without attempts left holds up no one", () => {
  const once = tried(read, 0.5);
  assert.deepEqual(milestones(MAP, once), []);
  assert.deepEqual(milestones(MAP, tried(once, 0.5)), ["done"]);
});

test("without a test all pages are enough", () => {
  const map = { ...MAP, tests: {}, completion: { pages: true, test: null, passMark: null } };
  assert.deepEqual(milestones(map, read), ["done"]);
});
