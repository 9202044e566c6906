import { timespan } from "../duration.js";
import { hash } from "../hash.js";
import { ScormAnswers } from "./scorm-answers.js";
import { ScormApi } from "./scorm-api.js";
import { elements12 } from "./scorm12-interactions.js";

/**
 * SCORM 1.2 Run-Time Environment (2001), and what real platforms make of it.
 *
 * @typedef {import("./connection.js").Facts} Facts
 * @typedef {import("./connection.js").Session} Session
 * @typedef {import("./connection.js").Habits} Habits
 */

// RTE §3.4.1: cmi.suspend_data is a CMIString4096.
const STATE_LIMIT = 4096;
// A status is only ever replaced by one further right.
const RANKS = ["incomplete", "failed", "completed", "passed"];
const UNTOUCHED = ["", "not attempted", "unknown"];
const SCORM_12 = {
  object: "API",
  prefix: "LMS",
  open: "101",
  probe: "cmi.core.lesson_status",
  // Not implemented, keyword, read only, write only (RTE §3.4.2: optional elements may be missing).
  final: ["401", "402", "403", "404"],
};

/**
 * The one field that SCORM 1.2 has for "completed" and "passed".
 * @param {Facts} facts
 * @param {"completed" | "passed"} [finished] for someone who has done everything in a course without a mark
 */
export function lessonStatus({ completed, passed, judged }, finished = "completed") {
  if (passed && completed) return "passed";
  if (passed === false) return "failed";
  return !judged && completed ? finished : "incomplete";
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
  limit;
  gather;
  /**
   * @type {Connection["trace"]}
   */
  trace;
  /**
   * @type {Connection["told"]}
   */
  told;
  #api;
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
  #answers;
  #finished;

  /**
   * @param {Window} window
   * @param {Habits} [habits]
   */
  constructor(window, { limit = STATE_LIMIT, gather, finished } = {}) {
    this.limit = limit;
    this.gather = gather;
    this.#finished = finished;
    this.#api = new ScormApi(window, SCORM_12, (call) => this.trace?.(call));
    this.#answers = new ScormAnswers(window, this.#api, elements12);
  }

  /**
   * @returns {Promise<Session>}
   */
  async open() {
    this.#began = Date.now();
    if (!(await this.#api.open())) {
      return { mode: "normal", state: "", place: "", status: "", learner: "", notice: "not_connected" };
    }
    const mode = this.#api.get("cmi.core.lesson_mode");
    this.#mode = mode === "review" || mode === "browse" ? mode : "normal";
    this.#status = this.#api.get("cmi.core.lesson_status").trim();
    const raw = this.#api.get("cmi.core.score.raw").trim();
    this.#best = raw === "" || Number.isNaN(Number(raw)) ? -1 : Number(raw);
    const state = this.#api.get("cmi.suspend_data");
    const place = this.#api.get("cmi.core.lesson_location");
    const learner = hash(this.#api.get("cmi.core.student_id")).toString(36);
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
    return this.#mode !== "normal" || !this.#api.connected || this.#write(facts, []);
  }

  /**
   * RTE §3.4.2: "last name, first name". Asked only when it is to be shown.
   */
  name() {
    return this.#api.connected ? this.#api.get("cmi.core.student_name") : "";
  }

  /**
   * Finish, once. A platform may end the frame here: nothing is called afterwards.
   * @param {Facts | null} facts
   */
  close(facts) {
    if (!this.#api.connected) return;
    if (this.#mode === "browse") this.#api.set("cmi.core.lesson_status", "browsed");
    if (this.#mode === "normal") {
      // Moodle adds the session's time at LMSFinish only, and each writing replaces the one before.
      const time = /** @type {[string, string]} */ (["cmi.core.session_time", timespan(Date.now() - this.#began)]);
      const due = facts ?? this.#answers.waiting;
      if (due) this.#write(due, [time]);
      else this.#api.set(...time);
    }
    this.#api.call("Finish", "");
    this.#api.close();
  }

  /**
   * An aborted first visit must not count: RTE §3.4 lets a platform set "completed" at LMSFinish when the status is
   * still "not attempted".
   */
  #greet() {
    if (UNTOUCHED.includes(this.#status) && this.#api.set("cmi.core.lesson_status", "incomplete")) this.#status = "incomplete";
    // "suspend" for finished learners too: RTE would allow "" then, but ILIAS and others begin anew with empty
    // data after it, and whoever looks something up again should find their answers.
    this.#api.set("cmi.core.exit", "suspend");
    this.#api.call("Commit", "");
  }

  /**
   * @param {Facts} facts
   * @param {[string, string][]} last written after everything else
   */
  #write(facts, last) {
    const fits = facts.state.length <= this.limit;
    const answers = this.#answers.due(facts, last.length > 0);
    const changes = this.#changes(facts, fits);
    if (changes.length + answers.size + last.length === 0) return fits;
    // Every element is tried, also after one was refused.
    const accepted = changes.filter(([element, value]) => this.#api.set(element, value));
    this.#answers.tell(answers);
    last.forEach(([element, value]) => this.#api.set(element, value));
    const committed = this.#api.says("Commit", "");
    if (committed) {
      accepted.forEach(([element, value]) => this.#confirm(element, value));
      this.#answers.confirm(answers);
      this.told?.();
      this.#answers.goOn((latest) => void this.#write(latest, []));
    }
    return committed && fits && accepted.length === changes.length;
  }

  /**
   * @param {import("../interactions.js").Interaction[]} interactions
   */
  untold(interactions) {
    return this.#mode === "normal" && this.#api.connected ? this.#answers.untold(interactions) : [];
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
    const status = lessonStatus(facts, this.#finished);
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
}
