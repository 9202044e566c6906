import { interval } from "../duration.js";
import { hash } from "../hash.js";
import { storeOf } from "../store.js";
import { ScormAnswers } from "./scorm-answers.js";
import { ScormApi } from "./scorm-api.js";
import { elements2004 } from "./scorm2004-interactions.js";
import { objectivesOffered } from "./scorm2004-objectives.js";

/**
 * SCORM 2004 Run-Time Environment (4th Edition; all of it is in the 3rd as well), and what real platforms make of it.
 *
 * @typedef {import("./connection.js").Facts} Facts
 * @typedef {import("./connection.js").Session} Session
 * @typedef {import("./connection.js").Habits} Habits
 */

// RTE §4.2.23: cmi.suspend_data, smallest permitted maximum.
const STATE_LIMIT_2004 = 64000;
const REOPEN_PAUSE = 30000;
const NOT_BEGUN = ["", "not attempted", "unknown"];
// A success status is only ever replaced by one further right.
const VERDICTS = ["failed", "passed"];
const SCORM_2004 = {
  object: "API_1484_11",
  prefix: "",
  open: "103",
  probe: "cmi.completion_status",
  // Undefined, unimplemented, read only.
  final: ["401", "402", "404"],
};
const ENDED = "104";

/**
 * A share as real(10,7) with a point, no exponent, at most four decimals.
 * @param {number} share
 * @param {number} [whole]
 */
export function realText(share, whole = 1) {
  const kept = Math.round(Math.min(Math.max(share, 0), 1) * 10000) / 10000;
  return String(Math.round(kept * whole * 10000) / 10000);
}

/**
 * @implements {Connection}
 * @typedef {import("./connection.js").Connection} Connection
 */
export class Scorm2004 {
  limit = STATE_LIMIT_2004;
  gather;
  /**
   * @type {Connection["trace"]}
   */
  trace;
  /**
   * @type {Connection["told"]}
   */
  told;
  #window;
  #api;
  #answers;
  #leave;
  /** @type {Session["mode"]} */
  #mode = "normal";
  #began = 0;
  /** Best known: completion, success, score and progress are never lowered. */
  #completion = "";
  #success = "";
  #best = -1;
  #progress = -1;
  /**
   * The objectives that the package declares, each with its element.
   * @type {Map<string, string>}
   */
  #objectives = new Map();
  /**
   * What the platform has confirmed.
   * @type {Map<string, string>}
   */
  #stored = new Map();

  /**
   * @param {Window} window
   * @param {Habits} [habits]
   */
  constructor(window, { gather, leave = true } = {}) {
    this.gather = gather;
    this.#leave = leave;
    this.#window = window;
    this.#api = new ScormApi(window, SCORM_2004, (call) => this.trace?.(call));
    this.#answers = new ScormAnswers(window, this.#api, elements2004);
  }

  /**
   * @returns {Promise<Session>}
   */
  async open() {
    this.#began = Date.now();
    if (!(await this.#api.open())) {
      await this.#reopen();
      return { mode: "normal", state: "", place: "", status: "", learner: "", notice: "not_connected" };
    }
    const mode = this.#api.get("cmi.mode");
    this.#mode = mode === "review" || mode === "browse" ? mode : "normal";
    this.#completion = this.#api.get("cmi.completion_status").trim();
    this.#success = this.#api.get("cmi.success_status").trim();
    // Error 403 ("not initialized") is the normal answer for what was never written (RTE §3.1.7): it reads as "".
    this.#best = this.#number("cmi.score.scaled");
    this.#progress = this.#number("cmi.progress_measure");
    // Whatever cmi.entry says: Moodle and others have it wrong.
    const state = this.#api.get("cmi.suspend_data");
    const place = this.#api.get("cmi.location");
    const learner = hash(this.#api.get("cmi.learner_id")).toString(36);
    this.#stored = new Map([
      ["cmi.suspend_data", state],
      ["cmi.location", place],
    ]);
    this.#objectives = objectivesOffered(this.#api);
    if (this.#mode === "normal") this.#greet();
    const notice = this.#mode === "normal" ? "" : "view_only";
    const status = [this.#completion, this.#success].filter((word) => !NOT_BEGUN.includes(word)).join(" ");
    return { mode: this.#mode, state, place, status, learner, notice };
  }

  /**
   * One step: what has changed, in the order score, success, completion, progress, place, state, answers to one exercise,
   * and one commit.
   * @param {Facts} facts
   */
  async save(facts) {
    return this.#mode !== "normal" || !this.#api.connected || this.#write(facts);
  }

  name() {
    return this.#api.connected ? this.#api.get("cmi.learner_name") : "";
  }

  /**
   * Terminate, once; it stores by itself (RTE §3.1.3.2), and some platforms fail at a commit while the page goes away.
   * A learner who leaves is taken back by the platform: "suspendAll" keeps everything for the next visit. It comes after
   * a commit of its own, because a platform may stumble over it.
   * @param {Facts | null} facts
   * @param {boolean} [leaving]
   */
  close(facts, leaving = false) {
    if (!this.#api.connected) return;
    if (this.#mode === "normal") {
      const due = facts ?? this.#answers.waiting;
      if (due) this.#set(due, true);
      this.#api.set("cmi.session_time", interval(Date.now() - this.#began));
      if (leaving) this.#api.call("Commit", "");
    }
    if (leaving && this.#leave) this.#api.set("adl.nav.request", "suspendAll");
    this.#api.call("Terminate", "");
    this.#api.close();
  }

  /**
   * "suspend" from the first moment and for finished learners too: after anything else Moodle and ILIAS give the next
   * visit an empty attempt.
   */
  #greet() {
    if (NOT_BEGUN.includes(this.#completion) && this.#api.set("cmi.completion_status", "incomplete")) this.#completion = "incomplete";
    this.#api.set("cmi.exit", "suspend");
    this.#api.call("Commit", "");
  }

  /**
   * @param {string} element
   */
  #number(element) {
    const text = this.#api.get(element).trim();
    return text === "" || Number.isNaN(Number(text)) ? -1 : Number(text);
  }

  /**
   * @param {Facts} facts
   */
  #write(facts) {
    const { changes, accepted, answers, fits } = this.#set(facts, false);
    if (changes.length + answers.size === 0) return fits;
    const committed = this.#api.says("Commit", "");
    if (committed) {
      accepted.forEach(([element, value]) => this.#confirm(element, value));
      this.#answers.confirm(answers);
      this.told?.();
      this.#answers.goOn((latest) => void this.#write(latest));
    }
    return committed && fits && accepted.length === changes.length;
  }

  /**
   * Every element is tried, also after one was refused.
   * @param {Facts} facts
   * @param {boolean} everything whether all answers are told, not only those to one exercise
   */
  #set(facts, everything) {
    const fits = facts.state.length <= STATE_LIMIT_2004;
    const answers = this.#answers.due(facts, everything);
    const changes = this.#changes(facts, fits);
    const accepted = changes.filter(([element, value]) => this.#api.set(element, value));
    this.#answers.tell(answers);
    return { changes, accepted, answers, fits };
  }

  /**
   * Success stands beside the score that it comes from, completion beside its measure: a platform with a threshold of its
   * own takes either as unknown without (RTE §4.2.4.1, §4.2.22).
   * @param {Facts} facts
   * @param {boolean} fits
   * @returns {[string, string][]}
   */
  #changes(facts, fits) {
    /** @type {[string, string][]} */
    const wanted = [];
    if (facts.score !== null && Number(realText(facts.score)) > this.#best) {
      wanted.push(["cmi.score.scaled", realText(facts.score)], ["cmi.score.raw", realText(facts.score, 100)]);
      wanted.push(["cmi.score.min", "0"], ["cmi.score.max", "100"]);
    }
    const success = facts.passed === null ? "" : facts.passed ? "passed" : "failed";
    if (VERDICTS.indexOf(success) > VERDICTS.indexOf(this.#success)) wanted.push(["cmi.success_status", success]);
    if (facts.completed && this.#completion !== "completed") wanted.push(["cmi.completion_status", "completed"]);
    if (Number(realText(facts.progress)) > this.#progress) wanted.push(["cmi.progress_measure", realText(facts.progress)]);
    for (const name of facts.reached ?? []) {
      const element = this.#objectives.get(name);
      if (element) wanted.push([`${element}.success_status`, "passed"]);
    }
    wanted.push(["cmi.location", facts.place]);
    if (fits) wanted.push(["cmi.suspend_data", facts.state]);
    return wanted.filter(([element, value]) => this.#stored.get(element) !== value);
  }

  /**
   * @param {string} element
   * @param {string} value
   */
  #confirm(element, value) {
    this.#stored.set(element, value);
    if (element === "cmi.completion_status") this.#completion = value;
    if (element === "cmi.success_status") this.#success = value;
    if (element === "cmi.score.scaled") this.#best = Number(value);
    if (element === "cmi.progress_measure") this.#progress = Number(value);
  }

  /**
   * @param {import("../interactions.js").Interaction[]} interactions
   */
  untold(interactions) {
    return this.#mode === "normal" && this.#api.connected ? this.#answers.untold(interactions) : [];
  }

  /**
   * Moodle's API ends with its player page: whoever opens the course again in that page (after "leave", from the contents,
   * or by a reload of the frame) would learn unrecorded. The way out is to load the player anew.
   */
  async #reopen() {
    const { document, parent, location } = this.#window;
    if (this.#api.refusal !== ENDED || parent === this.#window) return;
    const player = document.referrer.replace("/mod/scorm/loadSCO.php?", "/mod/scorm/player.php?");
    if (player === document.referrer || !player.startsWith(`${location.origin}/`)) return;
    const memory = storeOf(this.#window, "sessionStorage");
    const before = Number(memory.get("lehrwerk:reopened") ?? 0);
    if (Date.now() - before < REOPEN_PAUSE || !memory.set("lehrwerk:reopened", String(Date.now()))) return;
    parent.location.replace(player);
    await new Promise((resolve) => this.#window.setTimeout(resolve, REOPEN_PAUSE));
  }
}
