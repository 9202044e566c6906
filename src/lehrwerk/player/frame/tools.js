import { Voice } from "./aloud.js";
import { showCertificate } from "./certificate.js";
import { wireLeaving, wireStartingOver } from "./ending.js";
import { showNotes, wireNotes } from "./notes.js";
import { wirePrinting } from "./printing.js";
import { showResults } from "./results.js";
import { wireSearch } from "./search.js";

/**
 * What nobody needs before the first page: results, search, reading aloud, printing, notes, certificate, leaving. A file of
 * its own that is fetched when the course stands (frame/later.js).
 *
 * @typedef {object} Tools
 * @property {import("../desk.js").Desk} desk
 * @property {import("./pages.js").Pages} pages
 * @property {import("../course-map.js").Say} say
 * @property {import("../exercise-element.js").ExerciseElement[]} secret the exercises whose answers are private
 * @property {import("../notebook.js").Notebook} notebook
 * @property {import("../lms/connection.js").Connection} connection
 * @property {import("../saving.js").Saving} saving
 * @property {string} notice key of the word that says why nothing is stored; "" when it is
 */

/**
 * @param {Document} document
 * @param {Tools} tools
 */
export function wireTools(document, { desk, pages, say, secret, notebook, connection, saving, notice }) {
  const window = /** @type {Window} */ (document.defaultView);
  const voice = new Voice(window, say, () => pages.current);
  const forget = () => notebook.clear();
  const update = () => {
    const results = pages.current.querySelector(".lw-results");
    if (results) showResults(results, desk, say);
    if (pages.current.id === "lw-certificate") showCertificate(document, desk, say, connection.name?.() ?? "");
    if (pages.current.id === "lw-notes") showNotes(document, secret, say);
  };
  pages.watch(() => {
    voice.stop();
    update();
  });
  desk.watch(update);
  wireNotes(document, secret, say, forget);
  wireSearch(document, say);
  wirePrinting(window);
  wireLeaving(window, saving, say, notice);
  wireStartingOver(window, connection, saving, say, forget);
  update();
  document.documentElement.classList.add("lw-equipped");
}
