import { hash } from "../hash.js";
import { OwnDocument } from "./cmi5-document.js";
import { SessionMemory } from "./cmi5-memory.js";
import { Mouth } from "./cmi5-mouth.js";
import { answeredStatement, definedStatement, onceId, randomId } from "./cmi5-statements.js";
import { RecordStore, fetchToken, isDone, launchOf } from "./xapi.js";

/**
 * cmi5 (Specification Profile for xAPI, 1.0): an assignable unit before its platform.
 *
 * @typedef {import("./connection.js").Facts} Facts
 * @typedef {import("./connection.js").Session} Session
 * @typedef {import("./xapi.js").Launch} Launch
 */

// formats/cmi5/package.py says why.
const STATE_LIMIT_CMI5 = 48000;
/** @type {Session} */
const UNCONNECTED = { mode: "normal", state: "", place: "", status: "", learner: "", notice: "not_connected" };

/**
 * @implements {Connection}
 * @typedef {import("./connection.js").Connection} Connection
 */
export class Cmi5 {
  limit = STATE_LIMIT_CMI5;
  gather;
  /** Whether it takes the learner back to the platform when they leave (§10.2.6). */
  returns = false;
  /**
   * @type {Connection["trace"]}
   */
  trace;
  #window;
  /** @type {RecordStore | null} */
  #store = null;
  /**
   * Without it nothing is stated: the session was over before.
   * @type {Mouth | null}
   */
  #mouth = null;
  /** @type {SessionMemory | null} */
  #memory = null;
  #document = new OwnDocument();
  /** @type {import("./cmi5-statements.js").Voice} */
  #voice = { actor: {}, activityId: "", registration: "", template: {}, mastery: null };
  /** @type {Session["mode"]} */
  #mode = "normal";
  #returnAddress = "";
  #began = 0;
  /**
   * @type {Facts | null}
   */
  #latest = null;
  /**
   * The answers that were told, by interaction.
   * @type {Map<string, string>}
   */
  #told = new Map();

  /**
   * @param {Window & typeof globalThis} window
   * @param {import("./connection.js").Habits} [habits]
   */
  constructor(window, { gather } = {}) {
    this.gather = gather;
    this.#window = window;
  }

  /**
   * In this order: token, launch data, preferences, own state, "initialized" (§8.2, §10, §11, §7.1.1).
   * @returns {Promise<Session>}
   */
  async open() {
    const launch = launchOf(this.#window.location.search);
    if (!launch) return UNCONNECTED;
    const memory = (this.#memory = new SessionMemory(this.#window, launch));
    const token = memory.all.token ?? (await fetchToken(this.#window, launch.fetch));
    if (token === "") return UNCONNECTED;
    memory.add({ token });
    const store = new RecordStore(this.#window, launch, token, (call) => this.trace?.(call));
    const data = await store.readState("LMS.LaunchData");
    const wishes = await store.readProfile("cmi5LearnerPreferences");
    if (!isDone(data) || !(await this.#document.read(store))) return UNCONNECTED;
    this.#take(launch, data.body ?? {});
    this.#store = store;
    if (!memory.all.over) await this.#begin(new Mouth(store));
    return this.#session(launch, wishes.body);
  }

  /**
   * One step: the state, then what is to be stated, and the state again when that is to be remembered.
   * @param {Facts} facts
   */
  async save(facts) {
    const [store, mouth] = [this.#store, this.#mouth];
    if (this.#mode !== "normal" || !store || !mouth) return true;
    const fits = this.#note(facts);
    const kept = await this.#document.keep(store);
    this.#state(mouth, facts);
    const said = await mouth.speak(kept);
    const remembered = this.#store !== store || (await this.#document.keep(store));
    return fits && kept && said && remembered;
  }

  name() {
    const { name } = /** @type {{name?: unknown}} */ (this.#voice.actor);
    return typeof name === "string" ? name : "";
  }

  /**
   * The last words, once.
   * @param {Facts | null} facts
   * @param {boolean} [leaving]
   */
  close(facts, leaving = false) {
    const store = this.#store;
    if (!store) return;
    this.#store = null;
    this.#memory?.add({ over: true });
    const keeps = this.#mode === "normal" && this.#mouth !== null;
    if (keeps && facts) this.#note(facts);
    if (keeps && this.#mouth && this.#latest) this.#state(this.#mouth, this.#latest);
    if (leaving) void this.#leave(store, keeps);
    else this.#vanish(store, keeps);
  }

  /**
   * The page goes away: everything is sent at once and nothing is waited for; browsers deliver it (Fetch, `keepalive`).
   * @param {RecordStore} store
   * @param {boolean} keeps
   */
  #vanish(store, keeps) {
    if (keeps) this.#document.keepAtLast(store);
    void this.#mouth?.lastWords(this.#terminated());
  }

  /**
   * The learner leaves: state, statements, "terminated" one after the other, then back to the platform.
   * @param {RecordStore} store
   * @param {boolean} keeps
   */
  async #leave(store, keeps) {
    const kept = !keeps || (await this.#document.keep(store));
    await this.#mouth?.speak(kept);
    if (keeps) await this.#document.keep(store);
    await this.#mouth?.lastWords(this.#terminated());
    if (this.#returnAddress) this.#window.location.assign(this.#returnAddress);
  }

  /**
   * @param {Launch} launch
   * @param {any} data LMS.LaunchData
   */
  #take({ actor, activityId, registration }, data) {
    const mastery = parseFloat(data.masteryScore);
    this.#voice = {
      actor: JSON.parse(actor),
      activityId,
      registration,
      template: data.contextTemplate ?? {},
      mastery: Number.isNaN(mastery) ? null : mastery,
    };
    this.#mode = data.launchMode === "Browse" ? "browse" : data.launchMode === "Review" ? "review" : "normal";
    this.#returnAddress = pageAddress(data.returnURL, this.#window.location.href);
    this.returns = this.#returnAddress !== "";
  }

  /**
   * @param {Mouth} mouth
   */
  async #begin(mouth) {
    this.#mouth = mouth;
    const began = this.#memory?.all.began;
    this.#began = began ?? Date.now();
    if (began) return;
    this.#memory?.add({ began: this.#began });
    mouth.add("initialized", definedStatement(this.#voice, "initialized", this.#newId()));
    await mouth.speak(true);
  }

  /**
   * @param {Launch} launch
   * @param {any} wishes cmi5LearnerPreferences (§11)
   * @returns {Session}
   */
  #session({ actor, registration }, wishes) {
    const over = this.#mouth === null;
    return {
      mode: over ? "review" : this.#mode,
      state: this.#document.state,
      place: this.#document.place,
      status: this.#document.said.join(" "),
      learner: hash(actor + registration).toString(36),
      notice: over ? "session_over" : this.#mode === "normal" ? "" : "view_only",
      passMark: this.#voice.mastery,
      languages: String(wishes?.languagePreference ?? "").split(",").map((tag) => tag.trim()).filter(Boolean),
      quiet: wishes?.audioPreference === "off",
    };
  }

  /**
   * Takes facts over into what is to be kept; whether they fit.
   * @param {Facts} facts
   */
  #note(facts) {
    this.#latest = facts;
    const fits = facts.state.length <= STATE_LIMIT_CMI5;
    if (fits) this.#document.note(facts, this.#spent);
    return fits;
  }

  /**
   * What has become so by these facts and is not stated yet.
   * @param {Mouth} mouth
   * @param {Facts} facts
   */
  #state(mouth, facts) {
    for (const interaction of facts.interactions) this.#answer(mouth, interaction);
    if (facts.completed) this.#conclude(mouth, "completed", {});
    // §9.3: one of the two in a session, and never "failed" after "passed".
    if (facts.passed === null || mouth.knows("passed", "failed") || this.#document.said.includes("passed")) return;
    this.#conclude(mouth, facts.passed ? "passed" : "failed", { score: facts.score });
  }

  /**
   * Stated once in a registration.
   * @param {Mouth} mouth
   * @param {"completed" | "passed" | "failed"} verb
   * @param {import("./cmi5-statements.js").Said} said
   */
  #conclude(mouth, verb, said) {
    if (mouth.knows(verb) || this.#document.said.includes(verb)) return;
    const id = onceId(this.#voice.registration, hash(`${this.#voice.activityId} ${verb}`)) || this.#newId();
    const duration = this.#document.before + this.#spent;
    mouth.add(verb, definedStatement(this.#voice, verb, id, { ...said, duration }), () => this.#document.remember(verb));
  }

  /**
   * The same answer, given or checked again, is no news: only its time differs.
   * @param {Mouth} mouth
   * @param {import("../interactions.js").Interaction} interaction
   */
  #answer(mouth, interaction) {
    const text = JSON.stringify({ ...interaction, time: "" });
    if (this.#told.get(interaction.id) === text) return;
    this.#told.set(interaction.id, text);
    mouth.add("answered", answeredStatement(this.#voice, interaction, this.#newId()));
  }

  #terminated() {
    const progress = this.#latest && !this.#document.said.includes("completed") ? this.#latest.progress : null;
    return definedStatement(this.#voice, "terminated", this.#newId(), { duration: this.#spent, progress });
  }

  #newId() {
    return randomId(this.#window.crypto);
  }

  get #spent() {
    return Date.now() - this.#began;
  }
}

/**
 * @param {unknown} written
 * @param {string} here
 * @returns {string} "" = none that a page may be sent to
 */
function pageAddress(written, here) {
  try {
    const address = new URL(String(written ?? ""), here);
    return written && /^https?:$/.test(address.protocol) ? address.href : "";
  } catch {
    return "";
  }
}
