import { isDone } from "./xapi.js";

/**
 * A course's own state document on a cmi5 platform: one for each registration, the same in all its sessions.
 *
 * @typedef {object} Kept
 * @property {string} state
 * @property {string} place
 * @property {number} time milliseconds of all sessions
 * @property {string[]} said what is stated once in a registration and is stored
 *
 * @typedef {import("./xapi.js").RecordStore} RecordStore
 */

const DOCUMENT = "lehrwerk";
// If-Match failed: somebody else has written meanwhile (xAPI 1.0.3 Communication §3.1).
const OVERTAKEN = 412;

export class OwnDocument {
  /** @type {Kept} */
  #kept = { state: "", place: "", time: 0, said: [] };
  /** Its text, as far as the platform has confirmed it. */
  #stored = "";
  #etag = "";
  /** Milliseconds of the sessions before. */
  before = 0;

  /**
   * @param {RecordStore} store
   * @returns {Promise<boolean>} whether it is known what was kept: nothing may be written over something unknown
   */
  async read(store) {
    const answer = await store.readState(DOCUMENT);
    if (answer.status === 404) return true;
    if (!isDone(answer)) return false;
    this.#kept = { ...this.#kept, ...answer.body };
    this.#stored = this.#text;
    this.#etag = answer.etag;
    this.before = this.#kept.time;
    return true;
  }

  /**
   * @param {{state: string, place: string}} facts
   * @param {number} spent milliseconds of this session
   */
  note({ state, place }, spent) {
    this.#kept = { ...this.#kept, state, place, time: this.before + spent };
  }

  /**
   * @param {string} verb
   */
  remember(verb) {
    this.#kept = { ...this.#kept, said: [...new Set([...this.#kept.said, verb])] };
  }

  get state() {
    return this.#kept.state;
  }

  get place() {
    return this.#kept.place;
  }

  get said() {
    return this.#kept.said;
  }

  get #text() {
    return JSON.stringify(this.#kept);
  }

  /**
   * Stores it when it is new. Where the platform names versions (ETag), over none but the one that is known: another
   * session of the registration, on another machine, may have written. Then what it has stated is remembered, and the
   * answers of the learner who is at work here are kept.
   * @param {RecordStore} store
   */
  async keep(store) {
    if (this.#text === this.#stored) return true;
    const first = await this.#write(store);
    if (first.status !== OVERTAKEN) return isDone(first);
    const other = await store.readState(DOCUMENT);
    if (!isDone(other)) return false;
    this.#etag = other.etag;
    for (const verb of other.body?.said ?? []) this.remember(verb);
    return isDone(await this.#write(store));
  }

  /**
   * The same when the page goes away: nothing is asked and nothing waited for.
   * @param {RecordStore} store
   */
  keepAtLast(store) {
    if (this.#text !== this.#stored) void store.writeState(DOCUMENT, this.#text, { last: true });
  }

  /**
   * @param {RecordStore} store
   */
  async #write(store) {
    const text = this.#text;
    const answer = await store.writeState(DOCUMENT, text, { etag: this.#etag });
    if (isDone(answer)) {
      this.#stored = text;
      this.#etag = answer.etag;
    }
    return answer;
  }
}
