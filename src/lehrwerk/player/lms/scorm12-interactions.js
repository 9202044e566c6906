/**
 * An answer as SCORM 1.2 has it (RTE §3.4.7, cmi.interactions). Pure.
 *
 * @typedef {import("../interactions.js").Interaction} Interaction
 */

// In the order in which they are written; the type comes before what depends on it.
const INTERACTION_ELEMENTS = /** @type {const} */ ([
  ["id", "id"],
  ["time", "time"],
  ["type", "type"],
  ["pattern", "correct_responses.0.pattern"],
  ["weighting", "weighting"],
  ["response", "student_response"],
  ["result", "result"],
]);

/**
 * The elements that have something to say.
 * @param {Interaction} interaction
 */
export function elements12(interaction) {
  const told = INTERACTION_ELEMENTS.filter(([field]) => interaction[field] !== "");
  return Object.fromEntries(told.map(([field, element]) => [element, interaction[field]]));
}
