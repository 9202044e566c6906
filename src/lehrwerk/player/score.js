import { hash } from "./hash.js";

/**
 * How an answer becomes points. Scores are shares from 0 to 1 and always computed from the answers;
 * only a test that was handed in remembers its result.
 *
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @callback Rightness
 * @param {string} id exercise
 * @param {unknown} answer
 * @returns {number} 0…1
 */

/**
 * The questions of one attempt at a test, in the order they are shown. Each pool is ordered by a hash of seed
 * and id and its first N are taken: a pool that grows or shrinks changes as little as possible.
 * @param {CourseMap} map
 * @param {string} test
 * @param {number} seed
 * @returns {string[]}
 */
export function drawn(map, test, seed) {
  const { draw, pools, shuffle } = map.tests[test];
  return Object.entries(pools).flatMap(([pool, ids]) => {
    const mixed = [...ids].sort((a, b) => hash(`${seed}/${a}`) - hash(`${seed}/${b}`));
    const taken = mixed.slice(0, draw[pool] ?? ids.length);
    return shuffle ? taken : ids.filter((id) => taken.includes(id));
  });
}

/**
 * What a share counts: all or nothing where the author wants it so.
 * @param {import("./course-map.js").ExerciseEntry} entry
 * @param {number} share 0…1
 */
export function counted({ partial }, share) {
  return partial || share === 1 ? share : 0;
}

/**
 * @param {Attempt} attempt
 * @param {string} id exercise
 */
export function isAnswered(attempt, id) {
  return (attempt.answers[id]?.answer ?? null) !== null;
}

/**
 * The points reached and to be had in some exercises; what is not answered counts nothing.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {Rightness} rightness
 * @param {string[]} ids
 */
export function points(map, attempt, rightness, ids) {
  let reached = 0;
  let all = 0;
  for (const id of ids) {
    const entry = map.exercises[id];
    all += entry.points;
    reached += isAnswered(attempt, id) ? entry.points * counted(entry, rightness(id, attempt.answers[id].answer)) : 0;
  }
  return { reached, all, share: all > 0 ? reached / all : 0 };
}

/**
 * The graded exercises outside of tests.
 * @param {CourseMap} map
 */
export function graded(map) {
  return Object.keys(map.exercises).filter((id) => map.exercises[id].assessed === "graded" && !map.exercises[id].test);
}

/**
 * The score of the course: the best result of its test or, without one, its graded exercises.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {Rightness} rightness
 * @returns {number | null} null = nothing to score yet
 */
export function score(map, attempt, rightness) {
  const { test } = map.completion;
  if (test) return attempt.tests[test]?.best ?? null;
  const ids = graded(map);
  return ids.some((id) => isAnswered(attempt, id)) ? points(map, attempt, rightness, ids).share : null;
}

/**
 * What was reached per learning objective, over every exercise that is judged: of a test, the questions that were
 * drawn and handed in. Objectives without such an exercise are left out.
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {Rightness} rightness
 */
export function byObjective(map, attempt, rightness) {
  const asked = new Set(
    Object.entries(attempt.tests).flatMap(([test, state]) => (state.phase === "handedIn" ? drawn(map, test, state.seed) : [])),
  );
  return Object.entries(map.objectives).flatMap(([objective, text]) => {
    const ids = Object.keys(map.exercises).filter((id) => {
      const entry = map.exercises[id];
      return entry.objective === objective && entry.assessed !== "private" && (!entry.test || asked.has(id));
    });
    return ids.length > 0 ? [{ objective, text, ...points(map, attempt, rightness, ids) }] : [];
  });
}
