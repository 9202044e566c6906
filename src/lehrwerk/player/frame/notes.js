import { make } from "../markup.js";
import { ask } from "./dialogs.js";

/**
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {import("../exercise-element.js").ExerciseElement} ExerciseElement
 */

/**
 * "My notes": every private answer of the course on one page, with the question.
 * @param {Document} document
 * @param {ExerciseElement[]} exercises those whose answers are private
 * @param {Say} say
 */
export function showNotes(document, exercises, say) {
  const place = document.querySelector(".lw-my-notes");
  const answered = exercises.filter(({ answer }) => answer !== null);
  place?.replaceChildren(...(answered.length > 0 ? answered.map(note) : [make("p", "", say("notes_none"))]));
  document.querySelector(".lw-forget")?.toggleAttribute("hidden", answered.length === 0);
}

/**
 * @param {ExerciseElement} exercise
 */
function note(exercise) {
  const page = exercise.closest("article");
  const link = make("a", "", page?.dataset.title ?? "");
  link.href = `#${exercise.id}`;
  const prompt = exercise.querySelector(".lw-prompt")?.cloneNode(true);
  const question = make("div", "lw-prompt", ...(prompt?.childNodes ?? []));
  question.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  const text = make("blockquote", "lw-note-text", exercise.noted);
  text.dir = "auto";
  return make("section", "lw-card lw-note", make("p", "lw-quiet", link), question, text);
}

/**
 * @param {Document} document
 * @param {ExerciseElement[]} exercises
 * @param {Say} say
 * @param {() => void} forget what else remembers them
 */
export function wireNotes(document, exercises, say, forget) {
  document.querySelector(".lw-forget")?.addEventListener("click", async () => {
    const answer = await ask(document, say("delete_notes_ask"), [
      ["", say("cancel")],
      ["delete", say("delete")],
    ]);
    if (answer !== "delete") return;
    exercises.forEach((exercise) => exercise.forget());
    forget();
    showNotes(document, exercises, say);
  });
}
