import { tellPrivacy } from "./frame/notes.js";
import { Notebook, restored } from "./notebook.js";
import { storeOf } from "./store.js";

/**
 * Where private answers stay: on the device, in this window, or where the author lets them, on the platform too.
 *
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 */

/**
 * @param {Window} window
 * @param {CourseMap} map
 * @param {string} room names course and learner
 * @param {boolean} keeps whether this window may write
 */
export function notebookOf(window, map, room, keeps) {
  const store = storeOf(window, map.notes === "session" ? "sessionStorage" : "localStorage");
  return new Notebook(store, `${room}:notes`, keeps);
}

/**
 * What an exercise needs of the notebook.
 * @param {CourseMap} map
 * @param {Notebook} notebook
 * @returns {(id: string) => import("./exercise-element.js").Secret}
 */
export function secretsOf(map, notebook) {
  return (id) => ({
    read: (known) => restored(known, notebook.read(id)),
    write: (answer) => notebook.write(id, answer),
    known: (answer) => (map.notes === "platform" ? answer : true),
  });
}

/**
 * @param {Document} document
 * @param {CourseMap} map
 * @param {Notebook} notebook
 * @param {import("./course-map.js").Say} say
 */
export function tellWhereNotesStay(document, map, notebook, say) {
  const word = notebook.kept ? `private_${map.notes ?? "device"}` : "private_window";
  tellPrivacy(document, say(word, { n: map.noteBytes ?? 0 }));
}
