/**
 * An answer in the words of SCORM 2004 (RTE §4.2.9) and of xAPI, which took them over (xAPI 1.0.3 Data, §2.4.4.1). Pure.
 *
 * @typedef {import("../interactions.js").Interaction} Interaction
 */

// RTE §4.2.9.1: each text of a fill-in response is a localized_string_type of 250 characters.
const TEXT_LIMIT = 250;

/**
 * "performance" wants a step and an answer to each (RTE §4.2.9.1.7); marked words and the way through a case have none.
 * @param {string} type as SCORM 1.2 names it
 */
export function responseType(type) {
  return type === "performance" ? "other" : type;
}

/**
 * @param {string} type as SCORM 1.2 names it
 * @param {string} text as SCORM 1.2 writes it
 */
export function responseText(type, text) {
  if (type === "matching") return text.replaceAll(".", "[.]").replaceAll(",", "[,]");
  if (type === "choice" || type === "sequencing") return text.replaceAll(",", "[,]");
  return type === "fill-in" ? plainText(text) : text;
}

/**
 * RTE §4.2.9.1.9: the right answer of a number is a range, one of no width as well.
 * @param {string} type as SCORM 1.2 names it
 * @param {string} text as SCORM 1.2 writes it
 */
export function patternText(type, text) {
  return type === "numeric" ? `${text}[:]${text}` : responseText(type, text);
}

/**
 * RTE §4.2.9: `cmi.interactions.n.result` has "incorrect" where SCORM 1.2 has "wrong".
 * @param {string} result
 */
export function resultWord(result) {
  return result === "wrong" ? "incorrect" : result;
}

/**
 * The last moment with this time of day, as every platform takes it: no zone, no fraction.
 * @param {string} time HH:MM:SS
 * @param {Date} now
 */
export function momentOf(time, now) {
  const today = time <= now.toTimeString().slice(0, 8);
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (today ? 0 : 1));
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${time}`;
}

/**
 * What learners type must not begin like one of the standard's marks (`{lang=…}`) nor fall apart at its dividers.
 * @param {string} text
 */
function plainText(text) {
  const safe = text.replace(/\[([,.:])\]/g, "[ $1 ]").replace(/^\{/, " {");
  return safe.slice(0, TEXT_LIMIT).replace(/[\ud800-\udbff]$/, "");
}
