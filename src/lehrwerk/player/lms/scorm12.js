import { timespan } from "../duration.js";
import { hash } from "../hash.js";
import { Interactions12 } from "./scorm12-interactions.js";

/**
 * SCORM 1.2 Run-Time Environment (2001), and what real platforms make of it.
 *
 * @typedef {import("./connection.js").Facts} Facts
 * @typedef {import("./connection.js").Session} Session
 * @typedef {Record<string, (...args: string[]) => unknown>} Api
 */

// RTE §3.4.1: cmi.suspend_data is a CMIString4096.
const STATE_LIMIT = 4096;
const SEARCH_TIME = 3000;
const SEARCH_PAUSE = 100;
const MAX_HOPS = 12;
// Between the answers to two exercises: a commit may block the page (platforms.md R17).
const RECORD_PAUSE = 600;
// A status is only ever replaced by one further right.
const RANKS = ["incomplete", "failed", "completed", "passed"];
const UNTOUCHED = ["", "not attempted", "unknown"];
// Not implemented, keyword, read only, write only: asking again will not help.
const FINAL_ERRORS = ["401", "402", "403", "404"];

/**
 * The one field that SCORM 1.2 has for "completed" and "passed".
 * @param {Facts} facts
 */
export function lessonStatus({ completed, passed, judged }) {
  if (passed && completed) return "passed";
  if (passed === false) return "failed";
  return !judged && completed ? "completed" : "incomplete";
}

/**
 * A share as CMIDecimal 0…100 with at most two decimals.
 * @param {number} share
 */
export function rawScore(share) {
  return String(Math.round(Math.min(Math.max(share, 0), 1) * 10000) / 100);
}

/**
 * @implements {Connection}
 * @typedef {import("./connection.js").Connection} Connection
 */
export class Scorm12 {
  limit = STATE_LIMIT;
  /**
   * @type {Connection["trace"]}
   */
  trace;
  #window;
  /** @type {Api | null} */
  #api = null;
  /** @type {Session["mode"]} */
  #mode = "normal";
  #began = 0;
  #status = "";
  #best = -1;
  /**
   * What the platform has confirmed.
   * @type {Map<string, string>}
   */
  #stored = new Map();
  #interactions = new Interactions12();
  /**
   * What was written last.
   * @type {Facts | null}
   */
  #latest = null;
  #timer = 0;

  /**
   * @param {Window} window
   */
  constructor(window) {
    this.#window = window;
  }

  /**
   * @returns {Promise<Session>}
   */
  async open() {
    this.#began = Date.now();
    this.#api = await this.#search();
    if (!this.#initialized()) {
      this.#api = null;
      return { mode: "normal", state: "", place: "", status: "", learner: "", notice: "not_connected" };
    }
    const mode = this.#get("cmi.core.lesson_mode");
    this.#mode = mode === "review" || mode === "browse" ? mode : "normal";
    this.#status = this.#get("cmi.core.lesson_status").trim();
    const raw = this.#get("cmi.core.score.raw").trim();
    this.#best = raw === "" || Number.isNaN(Number(raw)) ? -1 : Number(raw);
    const state = this.#get("cmi.suspend_data");
    const place = this.#get("cmi.core.lesson_location");
    const learner = hash(this.#get("cmi.core.student_id")).toString(36);
    this.#stored = new Map([
      ["cmi.suspend_data", state],
      ["cmi.core.lesson_location", place],
    ]);
    if (this.#mode === "normal") this.#greet();
    const notice = this.#mode === "normal" ? "" : "view_only";
    return { mode: this.#mode, state, place, status: this.#status, learner, notice };
  }

  /**
   * One step: what has changed, in the order score, status, place, state, answers to one exercise, and one commit.
   * @param {Facts} facts
   */
  async save(facts) {
    return this.#mode !== "normal" || !this.#api || this.#write(facts, []);
  }

  /**
   * RTE §3.4.2: "last name, first name". Asked only when it is to be shown.
   */
  name() {
    return this.#api ? this.#get("cmi.core.student_name") : "";
  }

  /**
   * Finish, once. A platform may end the frame here: nothing is called afterwards.
   * @param {Facts | null} facts
   */
  close(facts) {
    if (!this.#api) return;
    if (this.#mode === "browse") this.#set("cmi.core.lesson_status", "browsed");
    if (this.#mode === "normal") {
      // Moodle adds the session's time at LMSFinish only, and each writing replaces the one before.
      const time = /** @type {[string, string]} */ (["cmi.core.session_time", timespan(Date.now() - this.#began)]);
      const due = facts ?? (this.#hasMore ? this.#latest : null);
      if (due) this.#write(due, [time]);
      else this.#set(...time);
    }
    this.#call("LMSFinish", "");
    this.#api = null;
  }

  /**
   * An aborted first visit must not count: RTE §3.4 lets a platform set "completed" at LMSFinish when the status is
   * still "not attempted".
   */
  #greet() {
    if (UNTOUCHED.includes(this.#status) && this.#set("cmi.core.lesson_status", "incomplete")) this.#status = "incomplete";
    // "suspend" for finished learners too: RTE would allow "" then, but ILIAS and others begin anew with empty
    // data after it, and whoever looks something up again should find their answers.
    this.#set("cmi.core.exit", "suspend");
    this.#call("LMSCommit", "");
  }

  /**
   * @param {Facts} facts
   * @param {[string, string][]} last written after everything else
   */
  #write(facts, last) {
    this.#latest = facts;
    const fits = facts.state.length <= STATE_LIMIT;
    const answers = this.#answers(facts, last.length > 0);
    const changes = this.#changes(facts, fits);
    if (changes.length + answers.size + last.length === 0) return fits;
    // Every element is tried, also after one was refused.
    const accepted = changes.filter(([element, value]) => this.#set(element, value));
    this.#tell(this.#interactions.settings(answers));
    last.forEach(([element, value]) => this.#set(element, value));
    const committed = String(this.#call("LMSCommit", "")) === "true";
    if (committed) {
      accepted.forEach(([element, value]) => this.#confirm(element, value));
      this.#interactions.confirm(answers);
      this.#goOn();
    }
    return committed && fits && accepted.length === changes.length;
  }

  /**
   * The answers to be told in this step: those to one exercise or, at the end, all that are left.
   * @param {Facts} facts
   * @param {boolean} everything
   */
  #answers({ interactions }, everything) {
    if (interactions.length > 0 && this.#interactions.unasked) {
      this.#interactions.begin(this.#get("cmi.interactions._count"));
      this.#interactions.off = FINAL_ERRORS.includes(this.#error());
    }
    return this.#interactions.due(interactions, everything);
  }

  /**
   * A platform that takes no answers (they are optional) is not asked again; the learner need not know.
   * @param {[string, string][]} settings
   */
  #tell(settings) {
    for (const [element, value] of settings) {
      const taken = String(this.#call("LMSSetValue", element, value)) === "true";
      if (taken || !element.endsWith(".id")) continue;
      this.#interactions.off = true;
      return;
    }
  }

  get #hasMore() {
    return this.#latest !== null && this.#interactions.due(this.#latest.interactions, false).size > 0;
  }

  /** After a test many answers wait: one step after the other. */
  #goOn() {
    if (!this.#hasMore) return;
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => {
      if (this.#api && this.#latest && this.#window.navigator.onLine) this.#write(this.#latest, []);
    }, RECORD_PAUSE);
  }

  /**
   * @param {Facts} facts
   * @param {boolean} fits
   * @returns {[string, string][]}
   */
  #changes(facts, fits) {
    /** @type {[string, string][]} */
    const wanted = [];
    if (facts.score !== null && Number(rawScore(facts.score)) > this.#best) {
      wanted.push(["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", rawScore(facts.score)]);
    }
    const status = lessonStatus(facts);
    const known = UNTOUCHED.includes(this.#status) ? -1 : Math.max(0, RANKS.indexOf(this.#status));
    if (RANKS.indexOf(status) > known) wanted.push(["cmi.core.lesson_status", status]);
    wanted.push(["cmi.core.lesson_location", facts.place]);
    if (fits) wanted.push(["cmi.suspend_data", facts.state]);
    return wanted.filter(([element, value]) => this.#stored.get(element) !== value);
  }

  /**
   * @param {string} element
   * @param {string} value
   */
  #confirm(element, value) {
    this.#stored.set(element, value);
    if (element === "cmi.core.lesson_status") this.#status = value;
    if (element === "cmi.core.score.raw") this.#best = Number(value);
  }

  /**
   * @returns {Promise<Api | null>} the first API up through the parents, then the opener's; some appear late
   */
  async #search() {
    for (let waited = 0; waited <= SEARCH_TIME; waited += SEARCH_PAUSE) {
      const api = apiAbove(this.#window) ?? apiAbove(openerOf(this.#window)) ?? apiAbove(openerOf(topOf(this.#window)));
      if (api) return api;
      await new Promise((resolve) => this.#window.setTimeout(resolve, SEARCH_PAUSE));
    }
    return null;
  }

  /**
   * LMSInitialize may answer false with 101 although the connection stands (Moodle, when the SCO before did not finish).
   */
  #initialized() {
    if (!this.#api) return false;
    if (String(this.#call("LMSInitialize", "")) === "true") return true;
    if (this.#error() !== "101") return false;
    this.#call("LMSGetValue", "cmi.core.lesson_status");
    return this.#error() === "0";
  }

  /**
   * @param {string} element
   */
  #get(element) {
    return String(this.#call("LMSGetValue", element) ?? "");
  }

  /**
   * Whether the platform took the value or never will (optional elements may be missing, RTE §3.4.2).
   * @param {string} element
   * @param {string} value
   */
  #set(element, value) {
    return String(this.#call("LMSSetValue", element, value)) === "true" || FINAL_ERRORS.includes(this.#error());
  }

  #error() {
    return String(this.#call("LMSGetLastError"));
  }

  /**
   * A platform's exception is its way of saying false: none reaches the learner.
   * @param {string} name
   * @param {string[]} args
   */
  #call(name, ...args) {
    let answer;
    try {
      answer = this.#api?.[name](...args);
    } catch (error) {
      answer = "false";
      this.trace?.(`${name} ${error}`);
    }
    this.trace?.(`${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")}) → ${answer}`);
    return answer;
  }
}

/**
 * RTE §3.3.6: up through the parents. A window of another origin throws when it is asked, but not for its parent.
 * @param {Window | null} window
 * @returns {Api | null}
 */
function apiAbove(window) {
  let here = window;
  for (let hops = 0; here && hops < MAX_HOPS; hops += 1) {
    try {
      const api = /** @type {any} */ (here).API;
      if (api) return api;
    } catch {
      // Another origin: look further up.
    }
    here = here.parent === here ? null : here.parent;
  }
  return null;
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
