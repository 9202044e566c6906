import { InteractionLines } from "./interaction-lines.js";

/**
 * Tells a SCORM platform of single answers, one exercise at a time: a commit may block the page (platforms.md R17).
 *
 * @typedef {import("../interactions.js").Interaction} Interaction
 * @typedef {ReturnType<InteractionLines["due"]>} Due
 */
export class ScormAnswers {
  #api;
  #lines;

  /**
   * @param {import("./scorm-api.js").ScormApi} api
   * @param {(interaction: Interaction) => Record<string, string>} elements
   */
  constructor(api, elements) {
    this.#api = api;
    this.#lines = new InteractionLines(elements);
  }

  /**
   * The answers to be told in this step: those to one exercise or, at the end, all that are left.
   * @param {Interaction[]} interactions
   * @param {boolean} everything
   */
  due(interactions, everything) {
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
   * Whether anything is left to tell.
   * @param {Interaction[]} interactions
   */
  left(interactions) {
    return this.#lines.due(interactions, false).size > 0;
  }
}
