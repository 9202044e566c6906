/**
 * Prints the page that is shown: the style sheet leaves out what is round it, here everything that is folded is opened.
 * @param {Window} window
 */
export function wirePrinting(window) {
  /**
   * @type {HTMLDetailsElement[]}
   */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...window.document.querySelectorAll("details")].filter((details) => !details.open && !details.matches(".lw-hint, .lw-solved"));
    opened.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
  window.document.querySelectorAll(".lw-print").forEach((button) =>
    button.addEventListener("click", () => {
      button.closest("dialog")?.close();
      window.print();
    }),
  );
}
