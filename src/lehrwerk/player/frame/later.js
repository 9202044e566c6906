const RETRY_LATER = 5000;

/**
 * Fetches a script that the first page does not need, and hands it what it works with: the script says that it has
 * come with an event that carries its function. What does not come is asked for again.
 * @param {Document} document
 * @param {"tools" | "debug"} name
 * @param {object} context
 */
export function fetchLater(document, name, context) {
  const come = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail(document, context);
  document.addEventListener(`lw-${name}`, come, { once: true });
  const load = () => {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    script.addEventListener("error", () => setTimeout(load, RETRY_LATER));
    document.head.append(script);
  };
  load();
}
