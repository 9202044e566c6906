import { ExerciseElement, markPart } from "../../player/exercise-element.js";
import { recorded } from "../../player/interactions.js";

/**
 * One or several of some options. The answer is the list of chosen keys.
 *
 * @typedef {{several: boolean, right: string[], options: string[]}} ChoiceSolution
 */
export class ChoiceElement extends ExerciseElement {
  static tag = "lw-choice";

  /**
   * Choosing one: right or not. Choosing several: what is rightly chosen less what is wrongly chosen.
   * @param {ChoiceSolution} solution
   * @param {string[]} answer
   */
  static rightness({ several, right }, answer) {
    const hits = answer.filter((key) => right.includes(key)).length;
    if (!several) return hits > 0 ? 1 : 0;
    return Math.max(0, hits - (answer.length - hits)) / right.length;
  }

  /**
   * @param {ChoiceSolution} _solution
   * @param {string[]} answer
   */
  static pack(_solution, answer) {
    return answer.join("");
  }

  /**
   * @param {ChoiceSolution} solution
   * @param {string} payload
   */
  static unpack({ several, options }, payload) {
    const answer = options.filter((key) => payload.includes(key));
    return answer.length > 0 && (several || answer.length === 1) ? answer : null;
  }

  /**
   * @param {ChoiceSolution} solution
   * @param {string[]} answer
   */
  static record({ right }, answer) {
    return [recorded("choice", answer.join(","), right.join(","))];
  }

  prepare() {
    this.addEventListener("change", () => this.changed());
    this.mark(null);
  }

  get answer() {
    const keys = this.#inputs.filter((input) => input.checked).map((input) => input.value);
    return keys.length > 0 ? keys : null;
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    this.#inputs.forEach((input) => (input.checked = answer?.includes(input.value) ?? false));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#inputs.forEach((input) => (input.disabled = locked));
  }

  /**
   * @param {string[] | null} answer
   */
  mark(answer) {
    const { right } = this.context.solution;
    for (const input of this.#inputs) {
      const option = /** @type {Element} */ (input.closest(".lw-option"));
      const label = /** @type {Element} */ (option.querySelector("label"));
      const feedback = /** @type {HTMLDetailsElement | null} */ (option.querySelector(".lw-feedback"));
      const chosen = answer?.includes(input.value) ?? false;
      const worth = right.includes(input.value) ? "right" : "wrong";
      markPart(label, chosen ? worth : null, this.context.say(worth));
      if (feedback) feedback.hidden = !(feedback.open = chosen);
    }
  }

  get #inputs() {
    return [...this.querySelectorAll("input")];
  }
}
