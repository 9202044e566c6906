/**
 * One course, two windows: the second notices the first and either takes over or only looks.
 *
 * An entry in the browser's memory says that a window is open; only when there is one is the first asked, so that
 * everybody else begins at once. An entry of a window that died stays without an answer.
 *
 * @typedef {import("../store.js").Store} Store
 * @typedef {{kind: "hello" | "here" | "take" | "state", state?: string}} Message
 */

const ANSWER = 400;
const HANDOVER = 3000;

export class Windows {
  #window;
  #store;
  #key;
  #id = String(Math.random());
  /**
   * @type {BroadcastChannel | null}
   */
  #channel = null;

  /**
   * @param {Window & typeof globalThis} window
   * @param {Store} store
   * @param {string} room names course and learner
   */
  constructor(window, store, room) {
    this.#window = window;
    this.#store = store;
    this.#key = `${room}:window`;
    try {
      this.#channel = new window.BroadcastChannel(room);
    } catch {
      // Sandboxed: the windows cannot speak with each other.
    }
  }

  /**
   * @param {() => Promise<string>} choose asks the learner: "take", or anything else to look only
   * @returns {Promise<{mine: boolean, state: string}>} whether this window writes, and the state the other handed over
   */
  async arrive(choose) {
    const other = this.#store.get(this.#key) !== null && (await this.#hear("here", ANSWER, { kind: "hello" })) !== null;
    if (!other) return { mine: true, state: "" };
    if ((await choose()) !== "take") return { mine: false, state: "" };
    return { mine: true, state: (await this.#hear("state", HANDOVER, { kind: "take" })) ?? "" };
  }

  /**
   * From now on this window is the one that writes.
   * @param {() => string} handOver finishes here and gives the state
   */
  hold(handOver) {
    this.#store.set(this.#key, this.#id);
    this.#window.addEventListener("pagehide", () => this.#release());
    this.#channel?.addEventListener("message", ({ data }) => {
      if (this.#key && data.kind === "hello") this.#post({ kind: "here" });
      if (this.#key && data.kind === "take") {
        this.#key = "";
        this.#post({ kind: "state", state: handOver() });
      }
    });
  }

  #release() {
    if (this.#key && this.#store.get(this.#key) === this.#id) this.#store.remove(this.#key);
  }

  /**
   * Says something and waits for an answer.
   * @param {Message["kind"]} kind
   * @param {number} wait milliseconds
   * @param {Message} message
   * @returns {Promise<string | null>} null = nobody answered
   */
  #hear(kind, wait, message) {
    return new Promise((resolve) => {
      const listen = (/** @type {MessageEvent<Message>} */ { data }) => data.kind === kind && resolve(data.state ?? "");
      this.#channel?.addEventListener("message", listen);
      this.#window.setTimeout(() => {
        this.#channel?.removeEventListener("message", listen);
        resolve(null);
      }, wait);
      this.#post(message);
    });
  }

  /**
   * @param {Message} message
   */
  #post(message) {
    this.#channel?.postMessage(message);
  }
}
