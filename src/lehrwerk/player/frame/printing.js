/**
 * Prints the page that is shown: the style sheet leaves out what is round it, here everything that is folded is opened, but not
 * what may weigh on people: they decide about it themselves.
 * @param {Window} window
 */
export function wirePrinting(window) {
  /**
   * @type {HTMLDetailsElement[]}
   */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...window.document.querySelectorAll("details")].filter(isToOpen);
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

/**
 * @param {HTMLDetailsElement} details
 */
function isToOpen(details) {
  return !details.open && !details.matches(".lw-hint, .lw-solved") && !details.matches(".lw-sensitive-more");
}
