/**
 * The course map: what the compiler tells the player about the course (`<script id="lw-course">`).
 *
 * @typedef {object} PageEntry
 * @property {string} key three characters, unique in the course
 * @property {string} unit id of the unit it belongs to
 * @property {string} title
 *
 * @typedef {object} UnitEntry
 * @property {string} id
 * @property {string} key
 * @property {string} title
 * @property {number} minutes
 * @property {string | null} [after] id of the unit that must be done before
 *
 * @typedef {object} ExerciseEntry
 * @property {string} key three characters, unique in the course
 * @property {string} kind
 * @property {number} points
 * @property {"graded" | "formative" | "private"} assessed
 * @property {number} attempts how often an answer may be checked; 0 = as often as wished
 * @property {boolean} partial whether a partly right answer counts in part; else all or nothing
 * @property {string | null} objective
 * @property {string} unit
 * @property {string | null} test id of the test whose pool holds it
 *
 * @typedef {object} TestEntry
 * @property {string} key
 * @property {Record<string, number>} draw how many questions are taken, by pool
 * @property {Record<string, string[]>} pools exercise ids by pool
 * @property {number} attempts 0 = as often as wished
 * @property {boolean} shuffle
 * @property {number} passMark 0…1
 * @property {number[]} bands where each band's text begins, 0…1
 * @property {string[]} [skips] ids of the units that count as seen when it is passed
 *
 * @typedef {object} Completion
 * @property {boolean} pages whether every page must have been seen
 * @property {string | null} test id of the test that decides
 * @property {number | null} passMark 0…1; null = the course is completed, never passed
 *
 * @typedef {object} CourseMap
 * @property {string} course
 * @property {string} version
 * @property {string} language
 * @property {Completion} completion
 * @property {PageEntry[]} pages in reading order
 * @property {UnitEntry[]} units
 * @property {Record<string, ExerciseEntry>} exercises
 * @property {Record<string, TestEntry>} tests
 * @property {Record<string, string>} objectives
 * @property {Record<string, string>} words
 * @property {import("./interactions.js").Wanted} [interactions] what the platform is told of single answers
 * @property {"device" | "session" | "platform"} [notes] where private answers are kept
 * @property {number} [noteBytes] how much of each private text the platform keeps
 * @property {Record<string, Record<string, string>>} [interface] the words in the other languages learners can choose
 */

/**
 * @param {Document} document
 * @returns {CourseMap}
 */
export function readMap(document) {
  return JSON.parse(document.getElementById("lw-course")?.textContent ?? "null");
}

/**
 * A word of the course's language with its `{places}` filled in.
 * @callback Say
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */

/**
 * @param {Record<string, string>} words
 * @returns {Say}
 */
export function speaker(words) {
  return (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
