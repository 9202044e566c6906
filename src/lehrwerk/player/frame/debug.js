import { button, make } from "../markup.js";

/**
 * The panel for whoever looks for a fault on a platform: what the course knows and what the platform answered.
 * A file of its own, loaded only when asked for. German and English administrators read the same words.
 *
 * @typedef {import("./debug-hook.js").Insight} Insight
 */

const LAST_CALLS = 60;

/**
 * @param {Document} document
 * @param {Insight} insight
 */
export function showDebug(document, insight) {
  const window = /** @type {Window} */ (document.defaultView);
  const text = make("pre", "", "");
  text.tabIndex = 0;
  text.setAttribute("aria-label", "debug");
  const copy = button("lw-small", "copy", () => void window.navigator.clipboard?.writeText(text.textContent ?? "").catch(() => mark(window, text)));
  const update = () => {
    const now = report(insight, window);
    if (now !== text.textContent) text.textContent = now;
  };
  const details = make("details", "lw-debug lw-no-print", make("summary", "", "debug"), make("p", "", copy, button("lw-small", "mark", () => mark(window, text))), text);
  details.open = true;
  document.body.append(details);
  update();
  window.setInterval(update, 500);
}

/**
 * @param {Window} window
 * @param {Element} element
 */
function mark(window, element) {
  window.getSelection()?.selectAllChildren(element);
}

/** @param {NonNullable<Insight["session"]>} session */
function opened({ mode, status, learner, notice }) {
  return `mode=${mode} status=${status || "–"} learner=${learner || "–"} notice=${notice || "–"}`;
}

/**
 * @param {Insight} insight
 * @param {Window} window
 */
function report({ calls, connection, session, saving, desk }, window) {
  const { state, ...facts } = desk?.facts ?? { state: "" };
  const lines = [
    `course      ${desk?.map.course} ${desk?.map.version} ${desk?.map.language}`,
    `address     ${window.location.href}`,
    `browser     ${window.navigator.userAgent}`,
    `online      ${window.navigator.onLine}`,
    `connection  ${connection.constructor.name} ${session ? opened(session) : "opening"}`,
    `queue       ${saving?.unsaved ? "unsaved" : "all stored"}, failures ${saving?.failures ?? 0}`,
    `facts       ${JSON.stringify(facts)}`,
    `state       ${state.length} of ${connection.limit}`,
    state,
    "",
    `calls       ${calls.length}`,
    ...calls.slice(-LAST_CALLS),
  ];
  return lines.join("\n");
}
