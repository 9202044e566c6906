/**
 * What a platform is told of single answers, in the words of SCORM 1.2 (RTE §3.4.7, cmi.interactions). Pure.
 *
 * @typedef {object} Recorded what an exercise says of an answer
 * @property {"choice" | "fill-in" | "matching" | "performance" | "sequencing" | "likert" | "numeric"} type
 * @property {string} response
 * @property {string} pattern the right response; "" = there is none to name
 * @property {boolean} judged whether it can be right or wrong
 * @property {string} part names what is recorded by itself within an exercise; "" = the exercise as a whole
 *
 * @typedef {object} Interaction
 * @property {string} exercise what belongs to one exercise is written together
 * @property {string} id `[A-Za-z0-9_]`: what every platform takes
 * @property {string} time HH:MM:SS
 * @property {string} type
 * @property {string} pattern
 * @property {string} weighting
 * @property {string} response
 * @property {string} result
 *
 * @typedef {"none" | "results" | "answers"} Wanted
 */

// RTE §3.4.7.7: CMIFeedback is a CMIString255.
const FEEDBACK_LIMIT = 255;
// ILIAS takes weightings from 0 to 100 only.
const HEAVIEST = 100;
const STEP_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LISTS = ["choice", "matching", "sequencing"];

/**
 * An answer that is right or wrong.
 * @param {Recorded["type"]} type
 * @param {string} response
 * @param {string} pattern
 * @returns {Recorded}
 */
export function recorded(type, response, pattern) {
  return { type, response, pattern, judged: true, part: "" };
}

/**
 * An answer to something that has no right one.
 * @param {Recorded["type"]} type
 * @param {string} response
 * @param {string} [part]
 * @returns {Recorded}
 */
export function opinion(type, response, part = "") {
  return { type, response, pattern: "", judged: false, part };
}

/**
 * `a.b,c.d`: what belongs to what.
 * @param {Record<string, string | string[]>} pairs
 */
export function pairsText(pairs) {
  return Object.entries(pairs)
    .flatMap(([left, right]) => [right].flat().map((one) => `${left}.${one}`))
    .join(",");
}

/**
 * A step as the one character that likert takes: the number itself, from 10 on a letter; of a line that goes on beyond
 * 35, counted from its beginning.
 * @param {number} step
 * @param {number} min
 */
export function stepText(step, min) {
  return STEP_LETTERS[step] ?? STEP_LETTERS[step - min] ?? "";
}

/**
 * A number as CMIDecimal: a point, no exponent.
 * @param {number} number
 */
export function decimalText(number) {
  return number.toFixed(6).replace(/\.?0+$/, "");
}

/**
 * What is told of an exercise: nothing when its answers are private.
 * @param {string} id
 * @param {import("./course-map.js").ExerciseEntry} entry
 * @param {Recorded[]} answers
 * @param {number} share how right it is, 0…1
 * @param {Wanted} wanted
 * @param {Date} now
 * @returns {Interaction[]}
 */
export function interactionsOf(id, entry, answers, share, wanted, now) {
  if (entry.assessed === "private" || wanted === "none") return [];
  const whole = wanted === "answers";
  return answers.filter(({ judged }) => whole || judged).map(({ type, response, pattern, judged, part }) => ({
    exercise: id,
    id: safeId(part ? `${id}--${part}` : id),
    time: now.toTimeString().slice(0, 8),
    type,
    pattern: whole ? cutResponse(type, pattern) : "",
    weighting: String(Math.min(entry.points, HEAVIEST)),
    response: whole ? cutResponse(type, response) : "",
    result: judged ? resultText(share) : "neutral",
  }));
}

/**
 * @param {string} id
 */
function safeId(id) {
  return id.replace(/[^A-Za-z0-9]/g, "_");
}

/**
 * @param {number} share
 */
function resultText(share) {
  if (share <= 0) return "wrong";
  return share >= 1 ? "correct" : String(Math.min(Math.max(Math.round(share * 100), 1), 99) / 100);
}

/**
 * A response on one line, cut at the end of an item or of a letter.
 * @param {Recorded["type"]} type
 * @param {string} text
 */
function cutResponse(type, text) {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= FEEDBACK_LIMIT) return line;
  const cut = line.slice(0, FEEDBACK_LIMIT);
  if (LISTS.includes(type)) return line[FEEDBACK_LIMIT] === "," ? cut : cut.slice(0, cut.lastIndexOf(","));
  return cut.replace(/[\ud800-\udbff]$/, "");
}
