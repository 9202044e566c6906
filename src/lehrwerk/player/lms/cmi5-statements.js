import { interval } from "../duration.js";
import { patternText, responseText, responseType } from "./responses.js";

/**
 * The statements of a cmi5 unit (cmi5 §9). Pure.
 *
 * @typedef {"initialized" | "completed" | "passed" | "failed" | "terminated"} Verb
 *
 * @typedef {object} Voice what all statements of a session share
 * @property {object} actor as the platform launched with
 * @property {string} activityId
 * @property {string} registration
 * @property {any} template the platform's contextTemplate (§10.2.1)
 * @property {number | null} mastery the platform's masteryScore (§10.2.4)
 *
 * @typedef {object} Said
 * @property {number} [duration] milliseconds
 * @property {number | null} [score] 0…1
 * @property {number | null} [progress] 0…1
 */

const VERBS_AT = "http://adlnet.gov/expapi/verbs/";
const CMI5_AT = "https://w3id.org/xapi/cmi5/";
// §9.6.2: every defined statement has the first category; those with success or completion have the second as well.
const CMI5_CATEGORY = { id: `${CMI5_AT}context/categories/cmi5` };
const MOVE_ON_CATEGORY = { id: `${CMI5_AT}context/categories/moveon` };
const MASTERY_EXTENSION = `${CMI5_AT}context/extensions/masteryscore`;
const PROGRESS_EXTENSION = `${CMI5_AT}result/extensions/progress`;

/**
 * @param {Voice} voice
 * @param {Verb} verb
 * @param {string} id
 * @param {Said} [said]
 */
export function definedStatement(voice, verb, id, said = {}) {
  const moves = verb === "completed" || verb === "passed" || verb === "failed";
  const judges = verb === "passed" || verb === "failed";
  const extensions = judges && voice.mastery !== null ? { [MASTERY_EXTENSION]: voice.mastery } : {};
  const result = resultOf(voice, verb, said);
  return {
    ...spoken(voice, id, verb),
    object: { objectType: "Activity", id: voice.activityId },
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: contextOf(voice, { category: moves ? [CMI5_CATEGORY, MOVE_ON_CATEGORY] : [CMI5_CATEGORY] }, extensions),
  };
}

/**
 * The answer to an exercise: a statement that cmi5 allows and does not define (§7.1.3), so without its category.
 * @param {Voice} voice
 * @param {import("../interactions.js").Interaction} interaction
 * @param {string} id
 */
export function answeredStatement(voice, { id: exercise, type, response, pattern, result }, id) {
  const share = { correct: 1, wrong: 0 }[result] ?? (result === "neutral" ? null : Number(result));
  const judged = share === null ? {} : { success: share === 1, score: { scaled: share } };
  const known = pattern ? { correctResponsesPattern: [patternText(type, pattern)] } : {};
  return {
    ...spoken(voice, id, "answered"),
    object: {
      objectType: "Activity",
      id: `${voice.activityId}${voice.activityId.includes("#") ? "/" : "#"}${exercise}`,
      definition: { type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: responseType(type), ...known },
    },
    result: { ...judged, ...(response ? { response: responseText(type, response) } : {}) },
    context: contextOf(voice, { parent: [{ objectType: "Activity", id: voice.activityId }] }, {}),
  };
}

/**
 * The id of a statement that is made once in a registration (§9.3): the same in every session, so that one that was stored
 * without our hearing of it is known again.
 * @param {string} registration
 * @param {number} number
 * @returns {string} "" = the registration is no UUID
 */
export function onceId(registration, number) {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i.exec(registration);
  return uuid ? `${number.toString(16).padStart(8, "0")}${uuid[1]}` : "";
}

/**
 * A random UUID (RFC 9562 §5.4); `crypto.randomUUID` is missing on platforms without https.
 * @param {Crypto} crypto
 */
export function randomId(crypto) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * @param {Voice} voice
 * @param {string} id
 * @param {string} verb
 */
function spoken({ actor }, id, verb) {
  // §9.7: in UTC.
  return { id, timestamp: new Date().toISOString(), actor, verb: { id: VERBS_AT + verb, display: { "en-US": verb } } };
}

/**
 * @param {Voice} voice
 * @param {Verb} verb
 * @param {Said} said
 */
function resultOf(voice, verb, { duration, score = null, progress = null }) {
  /** @type {Record<string, unknown>} */
  const result = {};
  if (verb === "completed") result.completion = true;
  if (verb === "passed" || verb === "failed") {
    result.success = verb === "passed";
    if (score !== null) result.score = scoreOf(score, verb === "passed" ? (voice.mastery ?? 0) : 0);
  }
  if (duration !== undefined) result.duration = interval(duration);
  // §9.5.5.1: a whole number; not once it is completed.
  if (progress !== null && progress < 1) result.extensions = { [PROGRESS_EXTENSION]: Math.floor(progress * 100) };
  return result;
}

/**
 * In thousandths, as the course compares it with its mark (attempt.js); §9.3.4: a passed score is never below the mark.
 * @param {number} share
 * @param {number} least
 */
function scoreOf(share, least) {
  const scaled = Math.max(Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000, least);
  return { scaled, raw: Math.round(scaled * 100), min: 0, max: 100 };
}

/**
 * §10.2.1: all of the template stays; what is ours is added.
 * @param {Voice} voice
 * @param {Record<string, object[]>} activities
 * @param {Record<string, unknown>} extensions
 */
function contextOf({ template, registration }, activities, extensions) {
  const known = template.contextActivities ?? {};
  const added = Object.fromEntries(Object.entries(activities).map(([list, more]) => [list, joined(known[list], more)]));
  return {
    ...template,
    registration,
    contextActivities: { ...known, ...added },
    extensions: { ...extensions, ...template.extensions },
  };
}

/**
 * @param {any} known an activity or a list of them (xAPI 1.0.3 Data §2.4.6.2)
 * @param {any[]} more
 */
function joined(known, more) {
  const list = known === undefined ? [] : [known].flat();
  return [...list, ...more.filter(({ id }) => !list.some((one) => one.id === id))];
}
