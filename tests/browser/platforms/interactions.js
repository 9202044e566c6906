/**
 * Single answers on the strict double: SCORM 1.2 Run-Time Environment §3.4.7, each field as narrow as the narrowest of
 * Moodle, ILIAS, OpenOlat and the text has it. All of it can be written and not read.
 */

const LETTER = "[0-9a-z]";
const DECIMAL = /^-?\d+(\.\d+)?$/;
const LIST = new RegExp(`^${LETTER}(,${LETTER})*$`);
const TEXT = (value) => value.length > 0 && value.length <= 255 && !/[\x00-\x1f]|[\ud800-\udbff]$/.test(value);

/** §3.4.7.7 CMIFeedback: type → what a response and a pattern look like. */
const RESPONSES = {
  "true-false": (value) => /^[01tf]$/.test(value),
  "choice": (value) => value.length <= 255 && LIST.test(value),
  "fill-in": TEXT,
  "matching": (value) => value.length <= 255 && new RegExp(`^${LETTER}\\.${LETTER}(,${LETTER}\\.${LETTER})*$`).test(value),
  "performance": TEXT,
  "sequencing": (value) => value.length <= 255 && LIST.test(value),
  "likert": (value) => new RegExp(`^${LETTER}?$`).test(value),
  "numeric": (value) => DECIMAL.test(value),
};

/** What reports of every platform can show: no hyphens, no blanks. */
const ID = /^[A-Za-z0-9_]{1,250}$/;

/** Field of an interaction → what may be written; the type of the interaction is told along. */
const FIELDS = {
  "id": (value) => ID.test(value),
  "objectives.id": (value) => ID.test(value),
  "time": (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d\d)?$/.test(value),
  "type": (value) => value in RESPONSES,
  "correct_responses.pattern": (value, type) => RESPONSES[type](value),
  "weighting": (value) => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100,
  "student_response": (value, type) => RESPONSES[type](value),
  "result": (value) => ["correct", "wrong", "unanticipated", "neutral"].includes(value) || DECIMAL.test(value),
  "latency": (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d\d)?$/.test(value),
};
const NEEDS_TYPE = ["correct_responses.pattern", "student_response"];
const PATH = /^cmi\.interactions\.(\d+)\.(?:(objectives|correct_responses)\.(\d+)\.)?(\w+)$/;

/** @param {string} element */
export function isInteraction(element) {
  return /^cmi\.interactions\.\d/.test(element);
}

/**
 * How many of something there are: interactions, or objectives and patterns of one.
 * @param {string} list for example `cmi.interactions`
 * @param {Record<string, string>} values
 */
export function countOf(list, values) {
  const indices = Object.keys(values).flatMap((element) => (element.startsWith(`${list}.`) ? [parseInt(element.slice(list.length + 1), 10)] : []));
  return Math.max(-1, ...indices.filter(Number.isInteger)) + 1;
}

/**
 * Why an element of an interaction cannot be written: the error's code and words; null = it can.
 * @param {string} element
 * @param {unknown} value
 * @param {Record<string, string>} values what was written before, committed or not
 * @returns {[number, string] | null}
 */
export function refusal(element, value, values) {
  const [, index, list, place, last] = PATH.exec(element) ?? [];
  const field = list ? `${list}.${last}` : last;
  const here = `cmi.interactions.${index}`;
  if (!(field in FIELDS)) return [401, `writes ${element}`];
  if (Number(index) > countOf("cmi.interactions", values)) return [201, `leaves out an index before ${element}`];
  if (list && Number(place) > countOf(`${here}.${list}`, values)) return [201, `leaves out an index before ${element}`];
  if (field !== "id" && !values[`${here}.id`]) return [301, `writes ${element} before the id`];
  const type = values[`${here}.type`];
  if (NEEDS_TYPE.includes(field) && !type) return [301, `writes ${element} before the type`];
  const fits = typeof value === "string" && FIELDS[field](value, type);
  return fits ? null : [405, `writes ${element} = ${String(value).slice(0, 60)}${type ? ` (${type})` : ""}`];
}
