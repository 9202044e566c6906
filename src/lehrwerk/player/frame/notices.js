import { button, make } from "../markup.js";

/**
 * Short messages that do not stand in the way: one place, announced politely, closed by the learner or when they are
 * no longer true.
 *
 * @typedef {import("../course-map.js").Say} Say
 */
export class Notices {
  #region;
  #say;
  /**
   * @type {Map<string, {key: string, element: Element}>}
   */
  #shown = new Map();

  /**
   * @param {Element} region
   * @param {Say} say
   */
  constructor(region, say) {
    this.#region = region;
    this.#say = say;
  }

  /**
   * @param {string} topic a topic has at most one message
   * @param {string} key of the word to say; "" takes the message away
   */
  tell(topic, key) {
    const before = this.#shown.get(topic);
    if ((before?.key ?? "") === key) return;
    before?.element.remove();
    this.#shown.delete(topic);
    if (!key) return;
    const element = make("p", "lw-notice", make("span", "", this.#say(key)));
    element.append(button("lw-small", this.#say("close"), () => element.remove()));
    this.#shown.set(topic, { key, element });
    this.#region.append(element);
  }
}
