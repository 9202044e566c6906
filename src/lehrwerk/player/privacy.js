import { icon, make } from "./markup.js";
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
 * Says under each private field what happens to what is written there.
 * @param {Document} document
 * @param {CourseMap} map
 * @param {Notebook} notebook
 * @param {boolean} alone whether there is no platform that could keep anything
 * @param {import("./course-map.js").Say} say
 */
export function tellWhereNotesStay(document, map, notebook, alone, say) {
  const where = map.notes === "platform" && alone ? "device" : (map.notes ?? "device");
  const text = say(`private_${notebook.kept ? where : "window"}`, { n: map.noteBytes ?? 0 });
  document.querySelectorAll(".lw-private").forEach((element) => element.replaceChildren(icon("private"), make("span", "", text)));
}
