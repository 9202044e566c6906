import { storeOf } from "../store.js";

/**
 * No platform: the course opened from a web server or a USB stick remembers in the browser, where that is allowed.
 * @implements {Connection}
 * @typedef {import("./connection.js").Connection} Connection
 */
export class NoPlatform {
  limit = Infinity;
  #store;
  #key = "";

  /**
   * @param {Window} window
   */
  constructor(window) {
    this.#store = storeOf(window, "localStorage");
  }

  /**
   * @param {string} course
   * @returns {Promise<import("./connection.js").Session>}
   */
  async open(course) {
    this.#key = `lehrwerk:${course}`;
    const state = this.#store.get(this.#key) ?? "";
    const works = this.#store.set(this.#key, state);
    return { mode: "normal", state, place: "", status: "", learner: "", notice: works ? "" : "not_kept" };
  }

  /**
   * @param {import("./connection.js").Facts} facts
   */
  async save(facts) {
    this.close(facts);
    // Where nothing can be kept the notice at the start has said so; trying again would not help.
    return true;
  }

  /**
   * @param {import("./connection.js").Facts | null} facts
   */
  close(facts) {
    if (facts) this.#store.set(this.#key, facts.state);
  }

  reset() {
    this.#store.remove(this.#key);
  }
}
