import { completed, isSettled, reaches } from "./attempt.js";

/**
 * What other modules may wait for, where the platform launches each by itself (formats/scorm2004/sequencing.py names them
 * the same): `done`, and `passed_…` for each test that is passed. Once reached, always reached. Pure.
 *
 * @param {import("./course-map.js").CourseMap} map
 * @param {import("./attempt.js").Attempt} attempt
 * @returns {string[]}
 */
export function milestones(map, attempt) {
  const tests = Object.keys(map.tests);
  // Nobody is locked out for good: a test without attempts left holds up no one.
  const done = completed(map, attempt) && tests.every((test) => isSettled(map, attempt, test));
  const passed = tests.filter((test) => reaches(attempt.tests[test]?.best ?? -1, map.tests[test].passMark));
  return [...(done ? ["done"] : []), ...passed.map((test) => `passed_${test.replace(/[^A-Za-z0-9]/g, "_")}`)];
}
