import { focusOn } from "../markup.js";

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
