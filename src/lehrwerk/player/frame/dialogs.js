import { button } from "../markup.js";

/**
 * The page's dialogs: opened by the buttons that name them, closed by their own button, Escape, or a press beside them.
 * The browser keeps the focus inside and gives it back.
 * @param {Document} document
 */
export function wireDialogs(document) {
  for (const opener of document.querySelectorAll("[data-opens]")) {
    opener.addEventListener("click", () => dialogOf(document, opener.getAttribute("data-opens") ?? "").showModal());
  }
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest(".lw-close"))) dialog.close();
    });
  }
}

/**
 * @param {Document} document
 * @param {string} id
 */
export function dialogOf(document, id) {
  return /** @type {HTMLDialogElement} */ (document.getElementById(id));
}

/**
 * Asks something that wants one of a few answers.
 * @param {Document} document
 * @param {string} text
 * @param {[string, string][]} answers value and label; the first is the safe one and what Escape means
 * @returns {Promise<string>} the value
 */
export function ask(document, text, answers) {
  const dialog = dialogOf(document, "lw-ask");
  const [paragraph, actions] = [...dialog.children];
  paragraph.textContent = text;
  return new Promise((resolve) => {
    dialog.returnValue = "";
    const buttons = answers.map(([value, label]) => button("", label, () => dialog.close(value)));
    buttons[0].classList.add("lw-primary");
    actions.replaceChildren(...buttons);
    dialog.addEventListener("close", () => resolve(dialog.returnValue || answers[0][0]), { once: true });
    dialog.showModal();
  });
}
