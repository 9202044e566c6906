import { isSettled, reaches } from "./attempt.js";

/**
 * What opens after what, and what may be skipped. Pure.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 */

/**
 * Whether a unit is done: its test is passed or has no attempt left, so that nobody is locked out for good; a unit
 * without a test is done when all its pages have been seen.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} unit
 */
export function unitDone(map, attempt, unit) {
  if (map.tests[unit]) return isSettled(map, attempt, unit);
  return map.pages.every((page) => page.unit !== unit || attempt.seen.includes(page.key));
}

/**
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} unit
 * @returns {string | null} the unit that must be done before this one opens; null = it is open
 */
export function lockedBehind(map, attempt, unit) {
  const after = map.units.find(({ id }) => id === unit)?.after ?? null;
  return after === null || unitDone(map, attempt, after) ? null : after;
}

/**
 * The attempt with the pages seen that a passed test lets people skip.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {string} test
 * @returns {Attempt}
 */
export function withSkipped(map, attempt, test) {
  const { skips = [], passMark } = map.tests[test];
  if (skips.length === 0 || !reaches(attempt.tests[test]?.best ?? 0, passMark)) return attempt;
  const pages = map.pages.filter(({ unit }) => skips.includes(unit)).map(({ key }) => key);
  return Object.freeze({ ...attempt, seen: [...new Set([...attempt.seen, ...pages])] });
}
