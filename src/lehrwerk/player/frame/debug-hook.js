import { fetchLater } from "./later.js";

/**
 * When the address says `debug`: remembers what is said between course and platform and fetches the panel that shows
 * it (frame/debug.js). Otherwise nothing.
 *
 * @typedef {object} Insight
 * @property {string[]} calls
 * @property {import("../lms/connection.js").Connection} connection
 * @property {import("../lms/connection.js").Session} [session]
 * @property {import("../saving.js").Saving} [saving]
 * @property {import("../desk.js").Desk} [desk]
 *
 * @param {Window} window
 * @param {import("../lms/connection.js").Connection} connection
 * @returns {Insight}
 */
export function debugHook(window, connection) {
  /**
   * @type {Insight}
   */
  const insight = { calls: [], connection };
  if (/[?&#]debug\b/.test(window.location.search + window.location.hash)) {
    connection.trace = (call) => insight.calls.push(call);
    fetchLater(window.document, "debug", insight);
  }
  return insight;
}
