/**
 * What the player asks of a learning platform. `start` is handed one of these and never asks which it is.
 *
 * @typedef {object} Session
 * @property {"normal" | "review" | "browse"} mode in review and browse nothing is stored
 * @property {string} state the text written last, or ""
 * @property {string} place key of the page written last, or ""
 * @property {string} status as the platform names it
 * @property {string} learner short hash that names the learner's local data
 * @property {string} notice key of a word to say to the learner at the start, or ""
 * @property {number | null} [passMark] 0…1: the platform's own mark, in place of the course's
 * @property {string[]} [languages] language tags of the buttons and messages that the learner would like best
 * @property {boolean} [quiet] whether the learner wants no sound
 *
 * @typedef {object} Facts
 * @property {string} state
 * @property {string} place
 * @property {number | null} score 0…1
 * @property {boolean} completed
 * @property {number} progress 0…1: how much of what must be done is done; 1 exactly when completed
 * @property {boolean | null} passed
 * @property {boolean} judged whether the course decides about passing at all
 * @property {string[]} [reached] what other modules may wait for (milestones.js)
 * @property {import("../interactions.js").Interaction[]} interactions single answers, where the author has them recorded
 *
 * @typedef {object} Habits what one platform does otherwise than its standard says (profiles/); nothing by default
 * @property {number} [limit] how many characters of state it takes
 * @property {number} [gather] milliseconds for which steps are gathered before they are stored
 * @property {"completed" | "passed"} [finished] SCORM 1.2: the status of someone who has finished a course without a mark
 * @property {boolean} [leave] SCORM 2004: false = it is not asked to close the course
 *
 * @typedef {object} Connection
 * @property {number} limit how many characters of state it takes
 * @property {number} [gather] milliseconds for which steps are gathered, if it wants that otherwise than others
 * @property {(course: string) => Promise<Session>} open never rejects
 * @property {(facts: Facts) => Promise<boolean>} save whether everything is stored; never rejects
 * @property {(facts: Facts | null, leaving?: boolean) => void} close the last words; null = there is nothing to say;
 *   `leaving`: the learner asked for it, the page does not go away by itself
 * @property {(interactions: import("../interactions.js").Interaction[]) => import("../interactions.js").Interaction[]} [untold]
 *   those of them that the platform has not taken yet, where it takes one exercise at a time
 * @property {() => void} [told] called whenever it has taken some
 * @property {boolean} [returns] whether it takes the learner back itself when they leave
 * @property {() => string} [name] the learner's name, only to be shown
 * @property {() => void} [reset] forgets everything: where the browser alone keeps it
 * @property {(call: string) => void} [trace] told of every call and its answer (frame/debug-hook.js)
 */
