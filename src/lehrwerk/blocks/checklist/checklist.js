import { ExerciseElement } from "../../player/exercise-element.js";
import { opinion } from "../../player/interactions.js";

/**
 * Things to tick off. The answer is the list of keys of what is ticked.
 *
 * @typedef {{items: string[]}} ChecklistSolution
 */
export class ChecklistElement extends ExerciseElement {
  static tag = "lw-checklist";
  static checks = false;

  /**
   * @param {ChecklistSolution} _solution
   * @param {string[]} answer
   */
  static pack(_solution, answer) {
    return answer.join("");
  }

  /**
   * @param {ChecklistSolution} solution
   * @param {string} payload
   */
  static unpack({ items }, payload) {
    const answer = items.filter((key) => payload.includes(key));
    return answer.length > 0 ? answer : null;
  }

  /**
   * @param {ChecklistSolution} _solution
   * @param {string[]} answer
   */
  static record(_solution, answer) {
    return [opinion("choice", answer.join(","))];
  }

  prepare() {
    this.addEventListener("change", () => {
      this.#count();
      this.changed();
    });
    this.#count();
  }

  get answer() {
    const ticked = this.#inputs.filter((input) => input.checked);
    return ticked.length > 0 ? ticked.map((input) => input.value) : null;
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    this.#inputs.forEach((input) => (input.checked = answer?.includes(input.value) ?? false));
    this.#count();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#inputs.forEach((input) => (input.disabled = locked));
  }

  #count() {
    const { length } = this.#inputs;
    const ticked = this.#inputs.filter((input) => input.checked).length;
    this.querySelector(".lw-checklist-count")?.replaceChildren(this.context.say("ticked", { n: ticked, of: length }));
  }

  get #inputs() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll(".lw-checklist input")]);
  }
}
