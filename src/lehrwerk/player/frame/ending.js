import { ask } from "./dialogs.js";
import { showEnd } from "./end.js";

/**
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {import("../saving.js").Saving} Saving
 */

/**
 * Every "leave" stores, finishes the session and says that the window can be closed.
 * @param {Window} window
 * @param {Saving} saving
 * @param {Say} say
 * @param {string} notice key of the word that says why nothing is stored; "" when it is
 */
export function wireLeaving(window, saving, say, notice) {
  const { document } = window;
  const leave = async () => {
    if (!(await saving.settle())) {
      const answer = await ask(document, say("leave_unsaved"), [
        ["", say("cancel")],
        ["leave", say("leave_anyway")],
      ]);
      if (answer !== "leave") return;
    }
    const word = notice || (saving.unsaved ? "left_unsaved" : "left_saved");
    saving.close(true);
    showEnd(document, say(word));
    if (!saving.returns) closePopup(window);
  };
  document.querySelectorAll(".lw-leave").forEach((button) => button.addEventListener("click", () => void leave()));
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

/**
 * "Start over", where the browser alone keeps the state.
 * @param {Window} window
 * @param {import("../lms/connection.js").Connection} connection
 * @param {Saving} saving
 * @param {Say} say
 * @param {() => void} forget the notes
 */
export function wireStartingOver(window, connection, saving, say, forget) {
  const place = window.document.querySelector(".lw-start-over");
  place?.toggleAttribute("hidden", !connection.reset);
  place?.querySelector("button")?.addEventListener("click", async () => {
    const answer = await ask(window.document, say("start_over_ask"), [
      ["", say("cancel")],
      ["over", say("start_over")],
    ]);
    if (answer !== "over") return;
    saving.close(true);
    connection.reset?.();
    forget();
    window.history.replaceState(null, "", "#");
    window.location.reload();
  });
}
