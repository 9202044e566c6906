import { focusOn } from "../markup.js";
import { ask } from "./dialogs.js";

/**
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {import("../saving.js").Saving} Saving
 */

/**
 * Every "leave" stores, finishes the session and says that the window can be closed.
 * @param {Window} window
 * @param {Saving} saving
 * @param {Say} say
 * @param {() => boolean} keeps whether anything is stored at all
 */
export function wireLeaving(window, saving, say, keeps) {
  const { document } = window;
  const leave = async () => {
    if (!(await saving.settle())) {
      const answer = await ask(document, say("leave_unsaved"), [
        ["", say("cancel")],
        ["leave", say("leave_anyway")],
      ]);
      if (answer !== "leave") return;
    }
    const word = saving.unsaved ? "left_unsaved" : keeps() ? "left_saved" : "view_only";
    saving.close(true);
    showEnd(document, say(word));
    closePopup(window);
  };
  document.querySelectorAll(".lw-leave").forEach((button) => button.addEventListener("click", () => void leave()));
}

/**
 * Nothing but the news that it is over.
 * @param {Document} document
 * @param {string} text
 */
export function showEnd(document, text) {
  const end = /** @type {HTMLElement} */ (document.querySelector(".lw-end"));
  document.querySelectorAll("dialog[open]").forEach((dialog) => /** @type {HTMLDialogElement} */ (dialog).close());
  for (const element of document.querySelectorAll("body > :not(.lw-end)")) element.toggleAttribute("hidden", true);
  end.querySelector("p")?.replaceChildren(text);
  end.hidden = false;
  focusOn(end.querySelector("h2"));
}

/**
 * A window that a platform opened may be closed by script; every other stays.
 * @param {Window} window
 */
function closePopup(window) {
  try {
    const top = window.top ?? window;
    if (top.opener) top.close();
  } catch {
    // Another origin: the learner closes it.
  }
}
