import { textFromDigits, textToDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";

/**
 * A question to oneself. The text stays on the device; the attempt only knows that there is one.
 */
export class ReflectionElement extends ExerciseElement {
  static tag = "lw-reflection";
  static checks = false;

  /**
   * Where the author lets the platform keep it: the beginning of the text.
   * @param {object} _solution
   * @param {unknown} answer
   * @param {number} [bytes]
   */
  static pack(_solution, answer, bytes = 0) {
    return typeof answer === "string" ? textToDigits(answer, bytes) : "";
  }

  /**
   * @param {object} _solution
   * @param {string} payload
   */
  static unpack(_solution, payload) {
    return payload === "" ? true : textFromDigits(payload);
  }

  prepare() {
    this.addEventListener("input", () => {
      this.context.secret.write(this.answer);
      this.#grow();
    });
    // The attempt is told when the learner leaves the field, not at every letter.
    this.addEventListener("change", () => {
      const { secret, tell } = this.context;
      tell(this.answer === null ? null : secret.known(this.answer), false);
    });
  }

  get answer() {
    return this.#field.value.trim() === "" ? null : this.#field.value;
  }

  /**
   * @param {string | null} answer
   */
  fill(answer) {
    this.#field.value = answer ?? "";
    this.#grow();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#field.readOnly = locked;
  }

  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  /** The field grows with its text. */
  #grow() {
    const field = this.#field;
    field.style.blockSize = "";
    if (field.scrollHeight > field.clientHeight) field.style.blockSize = `${field.scrollHeight + 2}px`;
  }
}
