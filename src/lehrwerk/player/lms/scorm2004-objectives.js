/**
 * The objectives a platform has ready for a module: those that its manifest declares (RTE §4.2.17: they are there from the
 * beginning, in an order that is the platform's own). A platform without sequencing has none, and is told nothing.
 */

const MOST_OBJECTIVES = 100;

/**
 * @param {import("./scorm-api.js").ScormApi} api
 * @returns {Map<string, string>} the element of each, by its id
 */
export function objectivesOffered(api) {
  const count = Math.min(Number(api.get("cmi.objectives._count")) || 0, MOST_OBJECTIVES);
  const elements = Array.from({ length: count }, (_, number) => `cmi.objectives.${number}`);
  return new Map(elements.map((element) => [api.get(`${element}.id`), element]));
}
