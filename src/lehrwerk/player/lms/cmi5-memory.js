import { hash } from "../hash.js";
import { storeOf } from "../store.js";

/**
 * What a window remembers of its cmi5 session, so that a reload goes on with it: the token is handed out once (cmi5 §8.2),
 * "initialized" said once (§9.3).
 *
 * @typedef {{token?: string, began?: number, over?: boolean}} Remembered
 */
export class SessionMemory {
  #store;
  #key;

  /**
   * @param {Window} window
   * @param {import("./xapi.js").Launch} launch
   */
  constructor(window, launch) {
    this.#store = storeOf(window, "sessionStorage");
    this.#key = `lehrwerk:cmi5:${hash(launch.registration + launch.activityId + launch.fetch).toString(36)}`;
  }

  /**
   * @returns {Remembered}
   */
  get all() {
    try {
      return JSON.parse(this.#store.get(this.#key) ?? "{}") ?? {};
    } catch {
      return {};
    }
  }

  /**
   * @param {Remembered} more
   */
  add(more) {
    this.#store.set(this.#key, JSON.stringify({ ...this.all, ...more }));
  }
}
