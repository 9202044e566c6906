import { ExerciseElement } from "./exercise-element.js";

/**
 * An exercise with one field to type into. The answer is the text.
 */
export class TypedElement extends ExerciseElement {
  prepare() {
    this.addEventListener("input", () => this.changed());
  }

  /**
   * @returns {string | null}
   */
  get answer() {
    return this.field.value.trim() || null;
  }

  /**
   * @param {string | null} answer
   */
  fill(answer) {
    this.field.value = answer ?? "";
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.field.disabled = locked;
  }

  /**
   * @param {string | null} answer
   */
  mark(answer) {
    const { field } = this;
    const mark = answer === null ? null : this.rightnessOf(answer) === 1 ? "right" : "wrong";
    field.classList.toggle("lw-is-right", mark === "right");
    field.classList.toggle("lw-is-wrong", mark === "wrong");
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector(".lw-typed > input"));
  }
}
