import { digits, fromDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";
import { opinion, stepText } from "../../player/interactions.js";

/**
 * Where one sees oneself between two ends. The answer is the number.
 *
 * @typedef {{min: number, max: number}} ScaleSolution
 */
export class ScaleElement extends ExerciseElement {
  static tag = "lw-scale";
  static checks = false;

  /**
   * @param {ScaleSolution} solution
   * @param {number} answer
   */
  static pack({ min }, answer) {
    return digits(answer - min);
  }

  /**
   * @param {ScaleSolution} solution
   * @param {string} payload
   */
  static unpack({ min, max }, payload) {
    const answer = min + fromDigits(payload);
    return answer <= max ? answer : null;
  }

  /**
   * @param {ScaleSolution} solution
   * @param {number} answer
   */
  static record({ min }, answer) {
    return [opinion("likert", stepText(answer, min))];
  }

  prepare() {
    this.addEventListener("change", () => this.changed());
  }

  get answer() {
    const chosen = this.#inputs.find((input) => input.checked);
    return chosen ? Number(chosen.value) : null;
  }

  /**
   * @param {number | null} answer
   */
  fill(answer) {
    this.#inputs.forEach((input) => (input.checked = Number(input.value) === answer));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#inputs.forEach((input) => (input.disabled = locked));
  }

  get noted() {
    return `${this.answer} (${[...this.querySelectorAll(".lw-scale-ends > *")].map((end) => end.textContent).join(", ")})`;
  }

  get #inputs() {
    return [...this.querySelectorAll("input")];
  }
}
