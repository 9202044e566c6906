import { seqOf } from "./codec.js";

/**
 * The one way to the platform: steps are gathered for a moment and stored in one go; what is not confirmed is tried
 * again and waits in the browser meanwhile.
 *
 * @typedef {import("./lms/connection.js").Connection} Connection
 * @typedef {import("./lms/connection.js").Facts} Facts
 * @typedef {import("./store.js").Store} Store
 */

// Milliseconds; a platform may want more (profiles/).
const GATHER = 400;
const RETRIES = [2000, 5000, 15000, 60000];

export class Saving {
  #window;
  #connection;
  #journal;
  #tell;
  /**
   * The newest facts that are not stored yet.
   * @type {Facts | null}
   */
  #open = null;
  /**
   * Single answers up to the last step.
   * @type {Facts["interactions"]}
   */
  #answers = [];
  #failures = 0;
  #timer = 0;
  #busy = false;
  /**
   * What is being stored.
   * @type {Promise<unknown>}
   */
  #underway = Promise.resolve();
  #closed = false;

  /**
   * @param {Window} window
   * @param {Connection} connection
   * @param {Journal} journal
   * @param {(word: string) => void} tell shows the word with this key to the learner; "" = nothing to say
   */
  constructor(window, connection, journal, tell) {
    this.#window = window;
    this.#connection = connection;
    this.#journal = journal;
    this.#tell = tell;
    connection.told = () => this.#keepAnswers();
  }

  /**
   * @param {Facts} facts
   */
  step(facts) {
    if (this.#closed) return;
    this.#open = facts;
    this.#journal.write(facts.state);
    this.#answers = facts.interactions;
    this.#keepAnswers();
    this.#later(this.#gather);
  }

  get unsaved() {
    return this.#open !== null;
  }

  /** Whether the platform takes the learner back itself when they leave. */
  get returns() {
    return this.#connection.returns ?? false;
  }

  get #gather() {
    return this.#connection.gather ?? GATHER;
  }

  get failures() {
    return this.#failures;
  }

  /**
   * Stores what is open and waits for it, also for what is under way.
   * @returns {Promise<boolean>} whether everything is stored
   */
  async settle() {
    await this.#underway;
    await this.flush();
    return !this.unsaved;
  }

  /**
   * Stores now what is open.
   * @param {boolean} [leaving] whether the page may be going away: then a platform's "true" only means that it will try
   * (Moodle sends a beacon), and the browser's copy stays for the next start to compare
   */
  async flush(leaving = false) {
    this.#window.clearTimeout(this.#timer);
    // Offline, Moodle answers "true" and forgets: wait for the line instead.
    if (!this.#open || this.#busy || this.#closed || !this.#window.navigator.onLine) return this.#report();
    const facts = this.#open;
    this.#busy = true;
    const saved = this.#connection.save(facts);
    this.#underway = saved;
    const stored = await saved;
    this.#busy = false;
    this.#failures = stored ? 0 : this.#failures + 1;
    if (stored && this.#open === facts) {
      this.#open = null;
      if (!leaving) this.#journal.clear();
    }
    this.#report();
    if (this.#open) this.#later(stored ? this.#gather : RETRIES[Math.min(this.#failures, RETRIES.length) - 1]);
  }

  /**
   * The page goes away, or the learner leaves it; afterwards nothing is said to the platform any more.
   * @param {boolean} [leaving] whether the learner asked for it
   */
  close(leaving = false) {
    if (this.#closed) return;
    this.#closed = true;
    this.#window.clearTimeout(this.#timer);
    this.#connection.close(this.#open, leaving);
  }

  /**
   * @param {number} wait milliseconds
   */
  #later(wait) {
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => void this.flush(), wait);
  }

  /** A platform cannot be asked what it was told of single answers: what it has not taken waits in the browser. */
  #keepAnswers() {
    if (this.#answers.length > 0) this.#journal.keepAnswers(this.#connection.untold?.(this.#answers) ?? []);
  }

  #report() {
    const tooLong = this.#open && this.#open.state.length > this.#connection.limit;
    const waiting = this.#open && (this.#failures > 0 || !this.#window.navigator.onLine);
    this.#tell(tooLong ? "too_long" : waiting ? "not_saved" : "");
  }
}

/**
 * The browser's copy of what the platform has not confirmed. Shared computers: it goes as soon as it is confirmed.
 */
export class Journal {
  #store;
  #key;

  /**
   * @param {Store} store
   * @param {string} key
   * @param {boolean} [keeps] false in review and browse
   */
  constructor(store, key, keeps = true) {
    this.#store = keeps ? store : null;
    this.#key = key;
  }

  /**
   * @param {string} state
   */
  write(state) {
    this.#store?.set(this.#key, state);
  }

  clear() {
    this.#store?.remove(this.#key);
  }

  /**
   * @param {Facts["interactions"]} answers those that the platform has not taken
   */
  keepAnswers(answers) {
    if (answers.length > 0) this.#store?.set(`${this.#key}-answers`, JSON.stringify(answers));
    else this.#store?.remove(`${this.#key}-answers`);
  }

  /**
   * What was kept when the page was torn away.
   * @returns {Facts["interactions"]}
   */
  get answers() {
    try {
      const kept = JSON.parse(this.#store?.get(`${this.#key}-answers`) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  /**
   * The newer of the platform's state and the unconfirmed one.
   * @param {string} state the platform's
   */
  newer(state) {
    const mine = this.#store?.get(this.#key) ?? "";
    if (seqOf(mine) > seqOf(state)) return mine;
    this.clear();
    return state;
  }
}
