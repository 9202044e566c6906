import { graded, score } from "./score.js";

/**
 * A learner's way through the course: a frozen value and the steps that make the next one from it.
 *
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 * @typedef {import("./score.js").Rightness} Rightness
 *
 * @typedef {object} Given
 * @property {unknown} answer as its kind of exercise understands it; `true` = done, the rest stays with the learner;
 *   null = taken back after it was checked
 * @property {number} tries how often it was checked
 *
 * @typedef {object} TestState
 * @property {number} used attempts begun
 * @property {"none" | "running" | "handedIn"} phase
 * @property {number | null} best 0…1; null = never handed in
 * @property {number | null} last 0…1
 * @property {number} seed what the questions of this attempt are drawn with
 *
 * @typedef {object} Attempt
 * @property {Readonly<Record<string, Given>>} answers by exercise id
 * @property {readonly string[]} seen page keys, unknown ones of an older edition included
 * @property {string} place key of the page to come back to, or ""
 * @property {Readonly<Record<string, TestState>>} tests by test id
 * @property {Readonly<{records: string, tests: string}>} kept what an older edition knew and this one does not, verbatim
 * @property {number} seq counts the steps: the higher of two states is the newer
 */

/**
 * The attempt of somebody who has not begun.
 * @type {Attempt}
 */
export const FRESH = Object.freeze({ answers: {}, seen: [], place: "", tests: {}, kept: { records: "", tests: "" }, seq: 0 });

/**
 * @param {Attempt} attempt
 * @param {Partial<Attempt>} changes
 * @returns {Attempt}
 */
function stepped(attempt, changes) {
  return Object.freeze({ ...attempt, ...changes, seq: attempt.seq + 1 });
}

/**
 * @param {Attempt} attempt
 * @param {string} page key
 */
export function visited(attempt, page) {
  const seen = attempt.seen.includes(page) ? attempt.seen : [...attempt.seen, page];
  return stepped(attempt, { seen, place: page });
}

/**
 * @param {Attempt} attempt
 * @param {string} id exercise
 * @param {unknown} answer null = taken back
 * @param {boolean} checked whether this step is a try
 */
export function answered(attempt, id, answer, checked = false) {
  const { [id]: before, ...answers } = attempt.answers;
  const tries = (before?.tries ?? 0) + (checked ? 1 : 0);
  // Counted attempts stay counted; of a private answer nothing stays.
  if (answer === null && (tries === 0 || before?.answer === true)) return stepped(attempt, { answers });
  return stepped(attempt, { answers: { ...answers, [id]: Object.freeze({ answer, tries }) } });
}

/**
 * A new attempt at a test: other questions, no answers.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} test
 * @param {number} seed 0…262143
 */
export function testBegun(map, attempt, test, seed) {
  const before = attempt.tests[test] ?? { used: 0, best: null, last: null };
  const answers = Object.fromEntries(Object.entries(attempt.answers).filter(([id]) => map.exercises[id]?.test !== test));
  const state = Object.freeze({ ...before, used: before.used + 1, phase: /** @type {const} */ ("running"), seed });
  return stepped(attempt, { answers, tests: { ...attempt.tests, [test]: state } });
}

/**
 * @param {Attempt} attempt
 * @param {string} test
 * @param {number} result 0…1
 */
export function handedIn(attempt, test, result) {
  const before = attempt.tests[test];
  const best = Math.max(before.best ?? 0, result);
  const state = Object.freeze({ ...before, phase: /** @type {const} */ ("handedIn"), best, last: result });
  return stepped(attempt, { tests: { ...attempt.tests, [test]: state } });
}

/**
 * How many attempts at a test are left; Infinity when they are not counted.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} test
 */
export function attemptsLeft(map, attempt, test) {
  const allowed = map.tests[test].attempts;
  return allowed === 0 ? Infinity : Math.max(0, allowed - (attempt.tests[test]?.used ?? 0));
}

/**
 * Whether a result reaches a mark. Both are compared in thousandths: 2 of 3 must pass a mark of two thirds.
 * @param {number} share
 * @param {number} mark
 */
export function reaches(share, mark) {
  return Math.round(share * 1000) >= Math.round(mark * 1000);
}

/**
 * Whether a test is passed or has no attempt left.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} test
 */
export function isSettled(map, attempt, test) {
  const state = attempt.tests[test];
  if (!state || state.best === null) return false;
  return reaches(state.best, map.tests[test].passMark) || (state.phase === "handedIn" && attemptsLeft(map, attempt, test) === 0);
}

/**
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @returns {{seen: number, all: number}} pages
 */
export function progress(map, attempt) {
  return { seen: map.pages.filter((page) => attempt.seen.includes(page.key)).length, all: map.pages.length };
}

/**
 * Whether everything that must be done is done. Without a test that is to have seen every page.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 */
export function completed(map, attempt) {
  const { pages, test } = map.completion;
  const { seen, all } = progress(map, attempt);
  return (!(pages || !test) || seen === all) && (!test || (attempt.tests[test]?.best ?? null) !== null);
}

/**
 * How much of what must be done is done, 0…1: pages and the test, each as much as a page. 1 exactly when it is completed.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 */
export function progressShare(map, attempt) {
  if (completed(map, attempt)) return 1;
  const { test } = map.completion;
  const { seen, all } = progress(map, attempt);
  const done = test && (attempt.tests[test]?.best ?? null) !== null ? 1 : 0;
  return (seen + done) / (all + (test ? 1 : 0));
}

/**
 * Whether the course decides about passing at all.
 * @param {CourseMap} map
 */
export function isJudged(map) {
  return passMark(map) !== null && (map.completion.test !== null || graded(map).length > 0);
}

/**
 * @param {CourseMap} map
 * @returns {number | null} 0…1
 */
function passMark(map) {
  const { test } = map.completion;
  return map.completion.passMark ?? (test ? map.tests[test].passMark : null);
}

/**
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {Rightness} rightness
 * @returns {boolean | null} false only when the test was handed in below the mark and no attempt is left; null = open
 */
export function passed(map, attempt, rightness) {
  const reached = score(map, attempt, rightness);
  const mark = passMark(map);
  if (reached === null || mark === null) return null;
  if (reaches(reached, mark)) return true;
  const { test } = map.completion;
  return test && isSettled(map, attempt, test) ? false : null;
}
