/**
 * A double of a SCORM 1.2 platform that is stricter than any real one: each rule that the content breaks is reported to
 * the host, and the value refused. Only what was committed survives.
 *
 * SCORM 1.2 Run-Time Environment §3; where platforms differ, the narrowest of Moodle, ILIAS, OpenOlat and the text.
 */

import { countOf, isInteraction, refusal } from "./interactions.js";

const CODES = {
  101: "General exception",
  201: "Invalid argument error",
  301: "Not initialized",
  401: "Not implemented error",
  402: "Invalid set value, element is a keyword",
  403: "Element is read only",
  404: "Element is write only",
  405: "Incorrect data type",
};

const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed"];
const TERMINAL = { passed: 4, completed: 3, failed: 2, browsed: 0, incomplete: 1, "not attempted": 0 };
const SCORE = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Element → what may be written; null = read only. */
const ELEMENTS = {
  "cmi.core.student_id": null,
  "cmi.core.student_name": null,
  "cmi.core.credit": null,
  "cmi.core.entry": null,
  "cmi.core.lesson_mode": null,
  "cmi.core.total_time": null,
  "cmi.launch_data": null,
  "cmi.core.lesson_status": (value) => STATUSES.includes(value),
  "cmi.core.lesson_location": (value) => value.length <= 255 && /^[\w-]*$/.test(value),
  "cmi.core.score.raw": (value) => SCORE.test(value),
  "cmi.core.score.min": (value) => SCORE.test(value),
  "cmi.core.score.max": (value) => SCORE.test(value),
  "cmi.core.exit": (value) => ["suspend", ""].includes(value),
  "cmi.core.session_time": (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d\d)?$/.test(value),
  "cmi.suspend_data": (value) => value.length <= 4096 && ASCII.test(value),
  "cmi.interactions._count": null,
};
const WRITE_ONLY = ["cmi.core.exit", "cmi.core.session_time"];

export class StrictPlatform {
  /**
   * @param {{learner: string, values: Record<string, string>, mode: string}} session
   */
  constructor({ learner, values, mode }) {
    this.learner = learner;
    this.mode = mode;
    this.committed = {
      "cmi.core.student_id": learner,
      "cmi.core.student_name": "Ärztin, Zoë „Z“ O'Neil",
      "cmi.core.credit": mode === "normal" ? "credit" : "no-credit",
      "cmi.core.lesson_mode": mode,
      "cmi.core.lesson_status": "not attempted",
      "cmi.core.entry": values["cmi.suspend_data"] ? "resume" : "ab-initio",
      "cmi.core.total_time": "0000:00:00.00",
      ...values,
    };
    this.changes = {};
    this.calls = [];
    this.phase = "closed";
    this.error = 0;
    this.sets = 0;
    /** The exercises whose answers are told in this step: parts of one have the same beginning. */
    this.told = new Set();
    /** The index of each interaction of this session. */
    this.indices = new Map();
    this.timed = false;
    this.failed = false;
  }

  LMSInitialize(...args) {
    this.#called("LMSInitialize", args, 1);
    if (this.phase !== "closed") return this.#refuse(101, "LMSInitialize a second time");
    if (args[0] !== "") return this.#refuse(201, "LMSInitialize wants an empty string");
    this.phase = "open";
    return this.#fine();
  }

  LMSFinish(...args) {
    this.#called("LMSFinish", args, 1);
    if (!this.#open("LMSFinish")) return "false";
    if (args[0] !== "") return this.#refuse(201, "LMSFinish wants an empty string");
    if (this.mode === "normal" && !this.timed) this.#report("LMSFinish without session_time");
    const status = this.#value("cmi.core.lesson_status");
    if (this.mode === "normal" && status === "not attempted") this.#report("LMSFinish without a status: platforms complete it");
    this.phase = "finished";
    this.sets = 0;
    this.told.clear();
    this.timed = false;
    return this.#store(this.calls) ? this.#fine() : this.#refuse(101);
  }

  LMSCommit(...args) {
    this.#called("LMSCommit", args, 1);
    if (!this.#open("LMSCommit")) return "false";
    if (args[0] !== "") return this.#refuse(201, "LMSCommit wants an empty string");
    // Offline, Moodle answers "true" and forgets.
    if (!navigator.onLine && !this.timed) this.#report("LMSCommit while offline");
    if (this.sets + this.told.size === 0 && !this.failed) this.#report("LMSCommit with nothing to commit");
    if (this.sets > 6 + Number(this.timed)) this.#report(`${this.sets} LMSSetValue in one step`);
    if (this.told.size > 1 && !this.timed) this.#report(`answers to ${this.told.size} exercises in one step`);
    this.sets = 0;
    this.told.clear();
    this.failed = !this.#store(this.calls);
    return this.failed ? this.#refuse(101) : this.#fine();
  }

  LMSGetValue(...args) {
    this.#called("LMSGetValue", args, 1);
    const [element] = args;
    if (!this.#open("LMSGetValue")) return "";
    if (isInteraction(element)) return this.#refuse(404, `reads ${element}`) && "";
    if (!(element in ELEMENTS)) return this.#refuse(401, `reads ${element}`) && "";
    if (WRITE_ONLY.includes(element)) return this.#refuse(404, `reads ${element}`) && "";
    if (this.sets + this.told.size > 0) this.#report(`reads ${element} in the middle of a step`);
    this.error = 0;
    if (element.endsWith("_count")) return String(countOf("cmi.interactions", this.#all));
    return this.#value(element);
  }

  LMSSetValue(...args) {
    this.#called("LMSSetValue", args, 2);
    const [element, value] = args;
    if (!this.#open("LMSSetValue")) return "false";
    if (isInteraction(element)) return this.#answer(element, value);
    const accepts = ELEMENTS[element];
    if (accepts === undefined) return this.#refuse(401, `writes ${element}`);
    if (accepts === null) return this.#refuse(element.endsWith("_count") ? 402 : 403, `writes ${element}`);
    if (typeof value !== "string" || !accepts(value)) return this.#refuse(405, `writes ${element} = ${String(value).slice(0, 60)}`);
    this.#judge(element, value);
    this.sets += 1;
    this.timed = element === "cmi.core.session_time";
    this.changes[element] = value;
    return this.#fine();
  }

  /** A part of a single answer: one index for each question of a session, the answers to one exercise in a step. */
  #answer(element, value) {
    const refused = refusal(element, value, this.#all);
    if (refused) return this.#refuse(...refused);
    const [, , index, field] = element.split(".");
    if (field === "id") {
      if ((this.indices.get(value) ?? index) !== index) this.#report(`a second index for ${value}`);
      this.indices.set(value, index);
    }
    if (this.#value(element) === value && !this.failed) this.#report(`writes ${element} again unchanged`);
    this.#judge(element, value);
    this.changes[element] = value;
    this.told.add(this.#value(`cmi.interactions.${index}.id`).split("__")[0]);
    return this.#fine();
  }

  LMSGetLastError(...args) {
    if (args.length > 0) this.#report("LMSGetLastError takes no argument");
    return String(this.error);
  }

  LMSGetErrorString(code) {
    return CODES[code] ?? "";
  }

  LMSGetDiagnostic(code) {
    return CODES[code] ?? "";
  }

  /** What a course must not do although every platform lets it. */
  #judge(element, value) {
    const before = this.#value(element);
    if (this.mode === "review") this.#report(`writes ${element} in review`);
    if (this.mode === "browse" && !(element.endsWith("lesson_status") && value === "browsed")) this.#report(`writes ${element} in browse`);
    if (this.mode === "normal" && value === "browsed") this.#report("browsed in normal mode");
    if (this.timed) this.#report(`writes ${element} after session_time`);
    if (!isInteraction(element) && this.changes[element] === value && !this.failed) this.#report(`writes ${element} again unchanged`);
    if (element.endsWith("lesson_status") && (TERMINAL[value] ?? 0) < (TERMINAL[before] ?? 0)) this.#report(`lowers ${before} to ${value}`);
    if (element.endsWith("score.raw")) {
      if (Number(value) < Number(before || 0)) this.#report(`lowers the score from ${before} to ${value}`);
      if (this.#value("cmi.core.score.min") !== "0" || this.#value("cmi.core.score.max") !== "100") this.#report("raw before min 0 and max 100");
    }
  }

  /** Everything written, committed or not. */
  get #all() {
    return { ...this.committed, ...this.changes };
  }

  #value(element) {
    return this.changes[element] ?? this.committed[element] ?? "";
  }

  #called(name, args, count) {
    this.calls.push(`${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`);
    if (args.length !== count || args.some((arg) => typeof arg !== "string")) this.#report(`${name} wants ${count} strings`);
    if (this.timed && !["LMSCommit", "LMSFinish"].includes(name)) this.#report(`${name} between session_time and LMSFinish`);
  }

  #open(name) {
    if (this.phase === "open") return true;
    this.#report(`${name} while ${this.phase}`);
    this.error = 301;
    return false;
  }

  #fine() {
    this.error = 0;
    return "true";
  }

  #refuse(code, violation = "") {
    this.error = code;
    if (violation) this.#report(violation);
    return "false";
  }

  #report(violation) {
    this.calls.push(`// ${violation}`);
    this.#send(`/violations/${this.learner}`, violation, true);
  }

  #store(calls) {
    const body = JSON.stringify({ values: this.changes, calls });
    // What browsers throw while a page goes away, they also throw offline.
    if (!this.#send(`/store/${this.learner}`, body, navigator.onLine)) return false;
    Object.assign(this.committed, this.changes);
    this.changes = {};
    this.calls = [];
    return true;
  }

  /**
   * As Moodle: a synchronous request, and a beacon where browsers forbid it because the page goes away.
   */
  #send(url, body, otherwise) {
    try {
      const request = new XMLHttpRequest();
      request.open("POST", url, false);
      request.send(body);
      return request.status === 200;
    } catch {
      return otherwise && navigator.sendBeacon(url, body);
    }
  }
}
