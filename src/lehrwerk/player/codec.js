import { FRESH } from "./attempt.js";
import { digits, fromDigits } from "./digits.js";

/**
 * The attempt as one ASCII text that fits into cmi.suspend_data (SCORM 1.2 RTE: CMIString4096) and back.
 *
 *     1.<seq, base 36>.<place>.<pages seen>.<answers>.<tests>
 *     answer = key(3) tries(1) length(1, or "-" and 2 from 62 on) payload
 *     test   = key(3) used(1) phase(1) best(2) last(2) seed(3); scores in thousandths
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 *
 * @typedef {object} Shorthand how one exercise writes its answers in base64url characters
 * @property {(answer: any) => string} pack
 * @property {(payload: string) => unknown} unpack null = not understood
 */

const VERSION = "1";
const KEY = 3;
const TEST_SIZE = 12;
const LONG = "-";
// "-" is also the digit 62, so that the short form ends at 61.
const SHORT_LIMIT = 62;
const PHASES = /** @type {const} */ (["none", "running", "handedIn"]);

/**
 * @param {CourseMap} map
 * @param {Attempt} attempt
 * @param {(id: string) => Shorthand} shorthand
 */
export function pack(map, attempt, shorthand) {
  const answers = Object.entries(attempt.answers).map(([id, { answer, tries }]) => {
    const payload = answer === null ? "" : shorthand(id).pack(answer);
    return map.exercises[id].key + digits(tries) + lengthOf(payload) + payload;
  });
  const tests = Object.entries(attempt.tests).map(([id, state]) => map.tests[id].key + packTest(state));
  return [
    VERSION,
    attempt.seq.toString(36),
    attempt.place,
    attempt.seen.join(""),
    answers.join("") + attempt.kept.records,
    tests.join("") + attempt.kept.tests,
  ].join(".");
}

/**
 * The attempt a text tells of; a fresh one when the text is not whole. Never throws.
 * @param {CourseMap} map
 * @param {string} text
 * @param {(id: string) => Shorthand} shorthand
 * @returns {Attempt}
 */
export function unpack(map, text, shorthand) {
  const match = /^1\.([0-9a-z]{1,8})\.([\w-]{3})?\.((?:[\w-]{3})*)\.([\w-]*)\.((?:[\w-]{12})*)$/.exec(text);
  if (!match) return FRESH;
  const [, seq, place = "", pages, records, tests] = match;
  const answers = unpackRecords(map, records, shorthand);
  if (!answers) return FRESH;
  const results = unpackTests(map, tests);
  return Object.freeze({
    answers: answers.known,
    seen: pages.match(/.{3}/g) ?? [],
    place: map.pages.some((page) => page.key === place) ? place : "",
    tests: results.known,
    kept: { records: answers.kept, tests: results.kept },
    seq: parseInt(seq, 36),
  });
}

/**
 * The newer of two texts.
 * @param {string} one
 * @param {string} other wins when both are of the same step
 */
export function newest(one, other) {
  return seqOf(one) > seqOf(other) ? one : other;
}

/**
 * The number of the step a text was written at; -1 when it is none.
 * @param {string} text
 */
export function seqOf(text) {
  const match = /^1\.([0-9a-z]{1,8})\./.exec(text);
  return match ? parseInt(match[1], 36) : -1;
}

/**
 * @param {string} payload
 */
function lengthOf(payload) {
  return payload.length < SHORT_LIMIT ? digits(payload.length) : LONG + digits(payload.length, 2);
}

/**
 * @param {import("./attempt.js").TestState} state
 */
function packTest({ used, phase, best, last, seed }) {
  // 1001 stands for "never": 0 is a result.
  const thousandths = [best, last].map((share) => digits(share === null ? 1001 : share * 1000, 2));
  return digits(used) + digits(PHASES.indexOf(phase)) + thousandths.join("") + digits(seed, 3);
}

/**
 * @param {CourseMap} map
 * @param {string} text
 * @param {(id: string) => Shorthand} shorthand
 */
function unpackRecords(map, text, shorthand) {
  const ids = new Map(Object.entries(map.exercises).map(([id, entry]) => [entry.key, id]));
  /** @type {Record<string, import("./attempt.js").Given>} */
  const known = {};
  let kept = "";
  for (let at = 0; at < text.length;) {
    const long = text[at + KEY + 1] === LONG;
    const start = at + KEY + (long ? 4 : 2);
    const end = start + fromDigits(text.slice(start - (long ? 2 : 1), start));
    if (!(end <= text.length)) return null;
    const id = ids.get(text.slice(at, at + KEY));
    if (id === undefined) kept += text.slice(at, end);
    else {
      // An answer that no longer fits its exercise is given up; the others stay. Nothing, checked: it was taken back.
      const answer = shorthand(id).unpack(text.slice(start, end));
      const tries = fromDigits(text[at + KEY]);
      if (answer !== null || (start === end && tries > 0)) known[id] = Object.freeze({ answer, tries });
    }
    at = end;
  }
  return { known, kept };
}

/**
 * @param {CourseMap} map
 * @param {string} text
 */
function unpackTests(map, text) {
  const ids = new Map(Object.entries(map.tests).map(([id, entry]) => [entry.key, id]));
  /** @type {Record<string, import("./attempt.js").TestState>} */
  const known = {};
  let kept = "";
  for (let at = 0; at < text.length; at += TEST_SIZE) {
    const record = text.slice(at, at + TEST_SIZE);
    const id = ids.get(record.slice(0, KEY));
    if (id === undefined) kept += record;
    else known[id] = unpackTest(record.slice(KEY));
  }
  return { known, kept };
}

/**
 * @param {string} record without its key
 * @returns {import("./attempt.js").TestState}
 */
function unpackTest(record) {
  const [best, last] = [record.slice(2, 4), record.slice(4, 6)].map((text) => {
    const thousandths = fromDigits(text);
    return thousandths > 1000 ? null : thousandths / 1000;
  });
  const phase = PHASES[fromDigits(record[1])] ?? "none";
  return Object.freeze({ used: fromDigits(record[0]), phase, best, last, seed: fromDigits(record.slice(6)) });
}
