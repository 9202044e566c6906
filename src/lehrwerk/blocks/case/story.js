/**
 * The rules of a branching case: which scene follows, how the counters move. Pure.
 *
 * @typedef {[counter: string, sign: string, number: number]} Condition
 *
 * @typedef {object} CaseOption
 * @property {string} key
 * @property {string} to id of the next scene
 * @property {Record<string, number>} effects
 * @property {"good" | "acceptable" | "risky" | null} rating
 *
 * @typedef {object} CaseScene
 * @property {string} id several scenes may share one: the first whose conditions hold is shown
 * @property {number} index
 * @property {Condition[]} if
 * @property {CaseOption[]} options none = an ending
 *
 * @typedef {object} CaseSolution
 * @property {string} start
 * @property {number} highest counters go from 0 to this
 * @property {Record<string, number>} counters
 * @property {CaseScene[]} scenes
 *
 * @typedef {object} Stop
 * @property {CaseScene} scene
 * @property {Record<string, number>} counters as they are here
 * @property {CaseOption | null} chosen
 */

const RATING_WORTH = { good: 1, acceptable: 0.5, risky: 0 };

/**
 * @param {Condition} condition
 * @param {Record<string, number>} counters
 */
function holds([counter, sign, number], counters) {
  const value = counters[counter] ?? 0;
  if (sign === "<") return value < number;
  if (sign === "<=") return value <= number;
  if (sign === ">") return value > number;
  return sign === ">=" ? value >= number : value === number;
}

/**
 * @param {CaseSolution} solution
 * @param {string} id
 * @param {Record<string, number>} counters
 * @returns {Stop}
 */
function arrive({ scenes }, id, counters) {
  const known = scenes.filter((scene) => scene.id === id);
  const scene = known.find((one) => one.if.every((condition) => holds(condition, counters))) ?? known[known.length - 1];
  return { scene, counters, chosen: null };
}

/**
 * @param {Record<string, number>} counters
 * @param {Record<string, number>} effects
 * @param {number} highest
 */
function moved(counters, effects, highest) {
  const names = Object.keys(counters);
  return Object.fromEntries(names.map((name) => [name, Math.min(Math.max(counters[name] + (effects[name] ?? 0), 0), highest)]));
}

/**
 * The way through the case that some choices make, up to the first that does not fit. Choosing a way to a scene that
 * was already met goes back to it, with its counters as they were then: a way never meets a scene twice.
 * @param {CaseSolution} solution
 * @param {string[]} keys
 * @returns {Stop[]} the last one is where the learner stands
 */
export function wayThrough(solution, keys) {
  let way = [arrive(solution, solution.start, solution.counters)];
  for (const key of keys) {
    const here = way[way.length - 1];
    const chosen = here.scene.options.find((option) => option.key === key);
    if (!chosen) break;
    const met = way.findIndex((stop) => stop.scene.id === chosen.to);
    if (met >= 0) {
      way = [...way.slice(0, met), { ...way[met], chosen: null }];
    } else {
      const counters = moved(here.counters, chosen.effects, solution.highest);
      way = [...way.slice(0, -1), { ...here, chosen }, arrive(solution, chosen.to, counters)];
    }
  }
  return way;
}

/**
 * The choices of a way: what is remembered of it.
 * @param {Stop[]} way
 */
export function choicesOf(way) {
  return way.flatMap(({ chosen }) => (chosen ? [chosen.key] : []));
}

/**
 * @param {Stop[]} way
 */
export function hasEnded(way) {
  return way[way.length - 1].scene.options.length === 0;
}

/**
 * How good the choices of a finished way were, on average; 0 while it is not finished.
 * @param {Stop[]} way
 */
export function worthOf(way) {
  const ratings = way.flatMap(({ chosen }) => (chosen?.rating ? [RATING_WORTH[chosen.rating]] : []));
  if (!hasEnded(way)) return 0;
  return ratings.length > 0 ? ratings.reduce((sum, worth) => sum + worth, 0) / ratings.length : 1;
}
