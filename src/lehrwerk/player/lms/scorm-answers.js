import { InteractionLines } from "./interaction-lines.js";

// Between the answers to two exercises.
const PAUSE = 600;

/**
 * Tells a SCORM platform of single answers, one exercise at a time: a commit may block the page.
 *
 * @typedef {import("../interactions.js").Interaction} Interaction
 * @typedef {import("./connection.js").Facts} Facts
 * @typedef {ReturnType<InteractionLines["due"]>} Due
 */
export class ScormAnswers {
  #window;
  #api;
  #lines;
  /**
   * What was written last.
   * @type {Facts | null}
   */
  #latest = null;
  #timer = 0;

  /**
   * @param {Window} window
   * @param {import("./scorm-api.js").ScormApi} api
   * @param {(interaction: Interaction) => Record<string, string>} elements
   */
  constructor(window, api, elements) {
    this.#window = window;
    this.#api = api;
    this.#lines = new InteractionLines(elements);
  }

  /**
   * The answers to be told in this step: those to one exercise or, at the end, all that are left.
   * @param {Facts} facts
   * @param {boolean} everything
   */
  due(facts, everything) {
    this.#latest = facts;
    const { interactions } = facts;
    if (interactions.length > 0 && this.#lines.unasked) {
      this.#lines.begin(this.#api.get("cmi.interactions._count"));
      this.#lines.off = this.#api.refusesForGood;
    }
    return this.#lines.due(interactions, everything);
  }

  /**
   * A platform that takes no answers (they are optional) is not asked again; the learner need not know.
   * @param {Due} due
   */
  tell(due) {
    for (const [element, value] of this.#lines.settings(due)) {
      const taken = this.#api.says("SetValue", element, value);
      if (taken || !element.endsWith(".id")) continue;
      this.#lines.off = true;
      return;
    }
  }

  /**
   * @param {Due} due what the platform has stored
   */
  confirm(due) {
    this.#lines.confirm(due);
  }

  /**
   * Those that the platform has not stored yet.
   * @param {Interaction[]} interactions
   */
  untold(interactions) {
    const due = this.#lines.due(interactions, true);
    return interactions.filter(({ id }) => due.has(id));
  }

  /**
   * What was written last, as long as answers in it are left to tell.
   */
  get waiting() {
    return this.#latest && this.#lines.due(this.#latest.interactions, false).size > 0 ? this.#latest : null;
  }

  /**
   * After a test many answers wait: one step after the other.
   * @param {(facts: Facts) => void} write
   */
  goOn(write) {
    if (!this.waiting) return;
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => {
      if (this.#api.connected && this.#latest && this.#window.navigator.onLine) write(this.#latest);
    }, PAUSE);
  }
}
