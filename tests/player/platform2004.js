/** A platform with SCORM 2004 that remembers, writes down every call and refuses what the standard's types refuse. */

const REAL = "-?\\d+(\\.\\d{1,7})?";
// SCORM 2004 RTE §4.1.1 and §4.2: what ADL's own data-model code takes, and Moodle's narrower readings of it.
const TYPES = {
  "cmi.completion_status": /^(completed|incomplete|not attempted|unknown)$/,
  "cmi.success_status": /^(passed|failed|unknown)$/,
  "cmi.progress_measure": /^(0(\.\d{1,7})?|1(\.0+)?)$/,
  "cmi.score.scaled": /^(-?0(\.\d{1,7})?|-?1(\.0+)?)$/,
  "cmi.score.raw": new RegExp(`^${REAL}$`),
  "cmi.score.min": new RegExp(`^${REAL}$`),
  "cmi.score.max": new RegExp(`^${REAL}$`),
  "cmi.location": /^[^]{0,1000}$/,
  "cmi.suspend_data": /^[^]{0,64000}$/,
  "cmi.exit": /^suspend$/,
  "cmi.session_time": /^PT\d+H\d{1,2}M\d{1,2}(\.\d{1,2})?S$/,
  "adl.nav.request": /^suspendAll$/,
  "cmi.objectives.n.success_status": /^(passed|failed|unknown)$/,
  "cmi.interactions.n.id": /^[A-Za-z0-9_]{1,4000}$/,
  "cmi.interactions.n.type": /^(true-false|choice|fill-in|long-fill-in|likert|matching|performance|sequencing|numeric|other)$/,
  "cmi.interactions.n.timestamp": /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}Z?)?$/,
  "cmi.interactions.n.weighting": new RegExp(`^${REAL}$`),
  "cmi.interactions.n.result": new RegExp(`^(correct|incorrect|unanticipated|neutral|${REAL})$`),
  "cmi.interactions.n.learner_response": null,
  "cmi.interactions.n.correct_responses.n.pattern": null,
};

const WORD = "[A-Za-z0-9_.]{1,250}";
const list = (item) => new RegExp(`^${item}(\\[,\\]${item}){0,35}$`);
const TEXT = /^(\{lang=[a-z]{2,3}\})?(?!\{)[^\n]{0,250}$/;
const RESPONSES = {
  choice: list(WORD),
  sequencing: list(WORD),
  matching: list(`${WORD}\\[\\.\\]${WORD}`),
  likert: new RegExp(`^${WORD}$`),
  numeric: new RegExp(`^${REAL}$`),
  "fill-in": TEXT,
  other: /^[^]{1,4000}$/,
};
const PATTERNS = { ...RESPONSES, numeric: new RegExp(`^(${REAL})?\\[:\\](${REAL})?$`) };

export class Platform2004 {
  phase = "new";
  calls = [];
  /** What is said instead of "true", by function. */
  answers = {};
  code = "0";

  constructor(values = {}) {
    this.values = { "cmi.completion_status": "unknown", "cmi.success_status": "unknown", "cmi.mode": "normal", "cmi.learner_id": "zoe", ...values };
    this.committed = { ...this.values };
  }

  #say(name, ...args) {
    this.calls.push([name, ...args].join(" "));
    const answer = this.answers[name];
    if (answer instanceof Error) throw answer;
    if (answer !== undefined) return typeof answer === "function" ? answer(...args) : answer;
    return "true";
  }

  #refuse(code, answer = "false") {
    this.code = code;
    return answer;
  }

  Initialize = (text) => {
    if (text !== "") return this.#refuse("201");
    if (this.phase !== "new") return this.#refuse(this.phase === "open" ? "103" : "104");
    this.code = "0";
    const said = this.#say("Initialize");
    if (String(said) === "true") this.phase = "open";
    return said;
  };

  Terminate = (text) => {
    if (text !== "" || this.phase !== "open") return this.#refuse(text === "" ? "112" : "201");
    const said = this.#say("Terminate");
    this.phase = "closed";
    Object.assign(this.committed, this.values);
    return said;
  };

  Commit = (text) => {
    if (text !== "" || this.phase !== "open") return this.#refuse(text === "" ? "142" : "201");
    const said = this.#say("Commit");
    if (String(said) === "true") Object.assign(this.committed, this.values);
    return said;
  };

  GetValue = (element) => {
    if (this.phase !== "open") return this.#refuse("122", "");
    this.code = "0";
    if (element === "cmi.interactions._count") return this.#count;
    return element in this.values ? this.values[element] : this.#refuse("403", "");
  };

  SetValue = (element, value) => {
    if (this.phase !== "open") return this.#refuse("132");
    const said = this.#say("SetValue", element, value);
    if (String(said) !== "true") return said;
    if (typeof value !== "string") throw new TypeError(`${element}: a text is wanted`);
    const fault = this.#fault(element, value);
    if (fault) throw new RangeError(`${element} = ${JSON.stringify(value)}: ${fault}`);
    this.code = "0";
    this.values[element] = value;
    return "true";
  };

  GetLastError = () => this.code;

  get #count() {
    return String(new Set(Object.keys(this.values).flatMap((name) => /^cmi\.interactions\.(\d+)\./.exec(name)?.[1] ?? [])).size);
  }

  #fault(element, value) {
    const general = element.replace(/\.\d+(?=\.)/g, ".n");
    if (!(general in TYPES)) return "401: no such element";
    if (TYPES[general] && !TYPES[general].test(value)) return "406: not of its type";
    if (!general.startsWith("cmi.interactions")) return "";
    const [, , index] = element.split(".");
    if (general.endsWith(".id") ? Number(index) > Number(this.#count) : !(`cmi.interactions.${index}.id` in this.values)) return "351 or 408: id first, no gaps";
    const type = this.values[`cmi.interactions.${index}.type`];
    if (TYPES[general] === null && !(general.endsWith("pattern") ? PATTERNS : RESPONSES)[type]?.test(value)) return `406 or 408: no ${type}`;
    return "";
  }

  /** The calls since the last time. */
  get news() {
    return this.calls.splice(0);
  }
}

/** A window below one that has the platform. */
export function frame(api, more = {}) {
  const top = { API_1484_11: api };
  top.parent = top.top = top;
  return {
    parent: top,
    top,
    opener: null,
    navigator: { onLine: true },
    document: { referrer: "" },
    location: { origin: "http://lms.test" },
    setTimeout: (act) => act(),
    clearTimeout: () => {},
    ...more,
  };
}
