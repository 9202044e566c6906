import { badge, button, make } from "./markup.js";

/**
 * What all exercises share: the markup is written by the compiler and readable as it is; the element adds checking,
 * feedback and memory.
 *
 * In practice an answer may be checked as often as wished. In a test nothing is said until the test is handed in.
 * Hints, feedback and the solution are `<details>` in the markup: the element only decides when they appear.
 *
 * @typedef {object} Context
 * @property {string} id
 * @property {import("./course-map.js").ExerciseEntry} entry
 * @property {any} solution
 * @property {import("./course-map.js").Say} say
 * @property {(answer: unknown, checked: boolean) => void} tell every change of the answer
 * @property {{read: () => unknown, write: (answer: unknown) => void}} secret keeps a private answer on the device
 */

export class ExerciseElement extends HTMLElement {
  /** The element's name. */
  static tag = "";
  /** Whether there is anything to check. */
  static checks = true;

  /**
   * How right an answer is, 0…1.
   * @param {any} _solution
   * @param {any} _answer
   * @returns {number}
   */
  static rightness(_solution, _answer) {
    return 1;
  }

  /**
   * An answer in base64url characters.
   * @param {any} _solution
   * @param {any} _answer
   * @returns {string}
   */
  static pack(_solution, _answer) {
    return "";
  }

  /**
   * The answer that `pack` wrote; null when it does not fit this exercise.
   * @param {any} _solution
   * @param {string} _payload
   * @returns {any}
   */
  static unpack(_solution, _payload) {
    return true;
  }

  /**
   * @type {Context}
   */
  context = /** @type {any} */ (null);
  #outcome = make("div", "lw-outcome");
  #button = button("lw-check", "", () => this.#press());
  #judged = false;

  /**
   * The learner's answer; null = none yet.
   * @returns {any}
   */
  get answer() {
    return null;
  }

  /**
   * Puts an answer in; null = back to the beginning.
   * @param {any} _answer
   */
  fill(_answer) {}

  /**
   * @param {boolean} _locked
   */
  lock(_locked) {}

  /**
   * Shows at the parts of the answer how right they are; null = nothing any more.
   * @param {any} _answer
   */
  mark(_answer) {}

  /** Prepares the markup once. */
  prepare() {}

  /**
   * @param {Context} context
   */
  enhance(context) {
    this.context = context;
    this.classList.add("lw-live");
    this.#outcome.setAttribute("role", "status");
    this.#stepHints();
    this.#reveal(false);
    this.prepare();
    const kind = /** @type {typeof ExerciseElement} */ (this.constructor);
    if (kind.checks && !context.entry.test) this.actions.prepend(this.#button);
    this.#label();
    this.actions.after(this.#outcome);
  }

  /**
   * Puts in what was answered before: of a private exercise what the device remembers.
   * @param {import("./attempt.js").Given | undefined} given
   */
  restore(given) {
    const answer = given?.answer === true ? (this.context.secret.read() ?? null) : (given?.answer ?? null);
    this.fill(answer);
    const solved = answer !== null && (given?.tries ?? 0) > 0 && this.rightnessOf(answer) === 1;
    if (solved) this.judge();
  }

  /**
   * For subclasses: the answer has changed.
   */
  changed() {
    const { entry, secret, tell } = this.context;
    const { answer } = this;
    if (entry.assessed === "private") secret.write(answer);
    tell(entry.assessed === "private" && answer !== null ? true : answer, false);
  }

  /**
   * Shows how right the answer is and locks it. In a test this is the review after handing in.
   */
  judge() {
    const { answer } = this;
    const right = answer === null ? 0 : this.rightnessOf(answer);
    this.#judged = true;
    this.lock(true);
    this.mark(answer);
    this.#reveal(true);
    this.#say(right === 1 ? "right" : right > 0 ? "partly" : "wrong", answer === null ? "unanswered" : "");
    this.solution?.toggleAttribute("hidden", right === 1 && !this.context.entry.test);
    this.#label();
  }

  /**
   * Back to answering.
   */
  reopen() {
    this.#judged = false;
    this.lock(false);
    this.mark(null);
    this.#reveal(false);
    this.#outcome.replaceChildren();
    this.#label();
  }

  /**
   * @param {any} answer
   */
  rightnessOf(answer) {
    return /** @type {typeof ExerciseElement} */ (this.constructor).rightness(this.context.solution, answer);
  }

  get actions() {
    return this.querySelector(".lw-actions") ?? this.appendChild(make("div", "lw-actions"));
  }

  /**
   * @returns {HTMLDetailsElement | null}
   */
  get solution() {
    return this.querySelector(".lw-solved");
  }

  #press() {
    if (this.#judged) {
      this.reopen();
    } else if (this.answer === null) {
      this.#outcome.replaceChildren(this.context.say("answer_first"));
    } else {
      this.context.tell(this.answer, true);
      this.judge();
    }
  }

  #label() {
    this.#button.textContent = this.context.say(this.#judged ? "retry" : "check");
  }

  /**
   * @param {"right" | "partly" | "wrong"} mark
   * @param {string} instead word instead of the mark's own
   */
  #say(mark, instead) {
    const words = this.querySelector(mark === "right" ? ".lw-if-right" : ".lw-if-wrong");
    const more = words ? make("div", "lw-outcome-text", ...[...words.cloneNode(true).childNodes]) : "";
    this.#outcome.replaceChildren(badge(mark, this.context.say(instead || mark)), more);
  }

  /**
   * @param {boolean} shown
   */
  #reveal(shown) {
    this.solution?.toggleAttribute("hidden", !shown);
    if (!shown && this.solution) this.solution.open = false;
  }

  /** One hint after the other: the next appears when the one before was opened. */
  #stepHints() {
    const hints = [...this.querySelectorAll("details.lw-hint")];
    hints.slice(1).forEach((hint, index) => {
      hint.toggleAttribute("hidden", true);
      hints[index].addEventListener("toggle", () => hint.removeAttribute("hidden"), { once: true });
    });
  }
}

/**
 * Marks a part of an answer as right or wrong in colour, symbol and word; null takes the mark away.
 * @param {Element} part
 * @param {"right" | "wrong" | null} mark
 * @param {string} word
 */
export function markPart(part, mark, word) {
  part.querySelector(":scope > .lw-badge")?.remove();
  part.classList.toggle("lw-is-right", mark === "right");
  part.classList.toggle("lw-is-wrong", mark === "wrong");
  if (mark) part.append(badge(mark, word));
}
