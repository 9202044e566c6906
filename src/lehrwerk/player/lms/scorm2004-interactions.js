import { momentOf, patternText, responseText, responseType, resultWord } from "./responses.js";

/**
 * An answer as SCORM 2004 has it (RTE §4.2.9, cmi.interactions). Pure.
 *
 * The order is that of writing: the id first, then the type, on which pattern and response depend (error 408).
 * @param {import("../interactions.js").Interaction} interaction
 * @returns {Record<string, string>}
 */
export function elements2004({ id, type, time, pattern, weighting, response, result }) {
  const told = {
    id,
    type: responseType(type),
    timestamp: momentOf(time, new Date()),
    "correct_responses.0.pattern": pattern && patternText(type, pattern),
    weighting,
    learner_response: response && responseText(type, response),
    result: resultWord(result),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
}
