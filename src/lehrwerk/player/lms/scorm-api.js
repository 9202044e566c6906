/**
 * The API object of a SCORM platform: how it is found and called. Versions differ in its name and in the names of its
 * functions (1.2: `API`, `LMSGetValue`; 2004: `API_1484_11`, `GetValue`).
 *
 * @typedef {Record<string, (...args: string[]) => unknown>} Api
 *
 * @typedef {object} Dialect
 * @property {string} object the name of the API object
 * @property {string} prefix of its functions
 * @property {string} open the error that says: already initialized
 * @property {string} probe an element that can always be read
 * @property {readonly string[]} final errors after which asking again will not help
 */

const SEARCH_TIME = 3000;
const SEARCH_PAUSE = 100;
const MAX_HOPS = 12;

export class ScormApi {
  #window;
  #dialect;
  #trace;
  /** @type {Api | null} */
  #api = null;
  /** The error with which Initialize was refused, or "". */
  refusal = "";

  /**
   * @param {Window} window
   * @param {Dialect} dialect
   * @param {(call: string) => void} trace
   */
  constructor(window, dialect, trace) {
    this.#window = window;
    this.#dialect = dialect;
    this.#trace = trace;
  }

  /**
   * The first API up through the parents, then the opener's (SCORM 1.2 RTE §3.3.6; 2004 RTE §3.3); some appear late.
   * @returns {Promise<boolean>} whether it is found and open
   */
  async open() {
    for (let waited = 0; waited <= SEARCH_TIME && !this.#api; waited += SEARCH_PAUSE) {
      const window = this.#window;
      this.#api = this.#above(window) ?? this.#above(openerOf(window)) ?? this.#above(openerOf(topOf(window)));
      if (!this.#api) await new Promise((resolve) => window.setTimeout(resolve, SEARCH_PAUSE));
    }
    if (!this.#initialized()) this.#api = null;
    return this.connected;
  }

  /** Afterwards nothing is called any more. */
  close() {
    this.#api = null;
  }

  get connected() {
    return this.#api !== null;
  }

  /**
   * @param {string} element
   */
  get(element) {
    return String(this.call("GetValue", element) ?? "");
  }

  /**
   * Whether the platform took the value or never will: optional elements may be missing.
   * @param {string} element
   * @param {string} value
   */
  set(element, value) {
    return this.says("SetValue", element, value) || this.refusesForGood;
  }

  /**
   * Whether the answer is "true", as the text it should be or as a boolean.
   * @param {string} name
   * @param {string[]} args
   */
  says(name, ...args) {
    return String(this.call(name, ...args)) === "true";
  }

  get refusesForGood() {
    return this.#dialect.final.includes(this.error);
  }

  get error() {
    return String(this.call("GetLastError"));
  }

  /**
   * A platform's exception is its way of saying false: none reaches the learner.
   * @param {string} name without the prefix
   * @param {string[]} args
   */
  call(name, ...args) {
    const full = this.#dialect.prefix + name;
    let answer;
    try {
      answer = this.#api?.[full](...args);
    } catch (error) {
      answer = "false";
      this.#trace(`${full} ${error}`);
    }
    this.#trace(`${full}(${args.map((arg) => JSON.stringify(arg)).join(", ")}) → ${answer}`);
    return answer;
  }

  /**
   * Initialize may answer false although the connection stands (Moodle, when the SCO before did not finish).
   */
  #initialized() {
    if (!this.#api) return false;
    if (this.says("Initialize", "")) return true;
    this.refusal = this.error;
    if (this.refusal !== this.#dialect.open) return false;
    this.call("GetValue", this.#dialect.probe);
    return this.error === "0";
  }

  /**
   * Up through the parents. A window of another origin throws when it is asked, but not for its parent.
   * @param {Window | null} window
   * @returns {Api | null}
   */
  #above(window) {
    let here = window;
    for (let hops = 0; here && hops < MAX_HOPS; hops += 1) {
      try {
        const api = /** @type {any} */ (here)[this.#dialect.object];
        if (api) return api;
      } catch {
        // Another origin: look further up.
      }
      here = here.parent === here ? null : here.parent;
    }
    return null;
  }
}

/**
 * @param {Window | null} window
 * @returns {Window | null}
 */
function openerOf(window) {
  try {
    return window?.opener ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {Window} window
 */
function topOf(window) {
  try {
    return window.top;
  } catch {
    return null;
  }
}
