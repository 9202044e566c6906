import { badge, button, focusOn, make } from "./markup.js";

/**
 * What all exercises share: the markup is written by the compiler and readable as it is; the element adds checking,
 * feedback and memory.
 *
 * In practice an answer may be checked as often as wished, or as often as the author says; the solution is offered after
 * the first check or, where attempts are counted, after the last. In a test nothing is said until the test is handed in.
 * Hints, feedback and the solution are `<details>` in the markup: the element only decides when they appear.
 *
 * @typedef {object} Context
 * @property {string} id
 * @property {import("./course-map.js").ExerciseEntry} entry
 * @property {any} solution
 * @property {import("./course-map.js").Say} say
 * @property {(answer: unknown, checked: boolean) => void} tell every change of the answer
 * @property {Secret} secret keeps a private answer on the device
 *
 * @typedef {object} Secret
 * @property {(known: unknown) => unknown} read the answer, given what the attempt has of it; null = none
 * @property {(answer: unknown) => void} write
 * @property {(answer: unknown) => unknown} known what the attempt may have of it: `true`, or all where the author allows it
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
   * @param {number} [_bytes] how much of a private text may be written
   * @returns {string}
   */
  static pack(_solution, _answer, _bytes) {
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
   * What a platform may be told of an answer, where the author wants it (interactions.js); nothing by default.
   * @param {any} _solution
   * @param {any} _answer
   * @returns {import("./interactions.js").Recorded[]}
   */
  static record(_solution, _answer) {
    return [];
  }

  /**
   * @type {Context}
   */
  context = /** @type {any} */ (null);
  #outcome = make("div", "lw-outcome");
  #button = button("lw-check", "", () => this.#press());
  #judged = false;
  #tries = 0;

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
    const { entry, secret } = this.context;
    const hidden = entry.assessed === "private" || given?.answer === true;
    const answer = (hidden ? secret.read(given?.answer) : given?.answer) ?? null;
    this.fill(answer);
    this.#tries = given?.tries ?? 0;
    const settled = answer !== null && this.#tries > 0 && (this.rightnessOf(answer) === 1 || this.#left === 0);
    if (settled) this.judge();
  }

  /**
   * For subclasses: the answer has changed.
   */
  changed() {
    const { entry, secret, tell } = this.context;
    const { answer } = this;
    if (entry.assessed === "private") secret.write(answer);
    tell(entry.assessed === "private" && answer !== null ? secret.known(answer) : answer, false);
  }

  /** Takes a private answer back and forgets it. */
  forget() {
    this.fill(null);
    this.context.secret.write(null);
    this.context.tell(null, false);
  }

  /**
   * The answer in words, for "my notes": what is written, chosen and ticked.
   * @returns {string}
   */
  get noted() {
    const fields = [...this.querySelectorAll("input, select, textarea")];
    return fields.map(wordsIn).filter(Boolean).join("\n");
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
    this.#say(right === 1 ? "right" : right > 0 ? "partly" : "wrong", answer === null ? "unanswered" : "");
    const { attempts, test } = this.context.entry;
    this.#reveal(test !== null || (right < 1 && (attempts === 0 || this.#left === 0)));
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
      this.#tries += 1;
      this.context.tell(this.answer, true);
      this.judge();
      // The button goes with the last attempt: the focus moves on to what is said.
      if (this.#left === 0) focusOn(this.#outcome);
    }
  }

  /**
   * How often the answer may still be checked; Infinity when that is not counted.
   */
  get #left() {
    const { attempts, test } = this.context.entry;
    return attempts === 0 || test ? Infinity : Math.max(0, attempts - this.#tries);
  }

  #label() {
    this.#button.textContent = this.context.say(this.#judged ? "retry" : "check");
    this.#button.hidden = this.#judged && this.#left === 0;
  }

  /**
   * @param {"right" | "partly" | "wrong"} mark
   * @param {string} instead word instead of the mark's own
   */
  #say(mark, instead) {
    const words = this.querySelector(mark === "right" ? ".lw-if-right" : ".lw-if-wrong");
    const more = words ? make("div", "lw-outcome-text", ...[...words.cloneNode(true).childNodes]) : "";
    const notes = this.#notes(mark).map((note) => make("p", "lw-quiet lw-outcome-note", note));
    this.#outcome.replaceChildren(badge(mark, this.context.say(instead || mark)), more, ...notes);
  }

  /**
   * What else there is to know: that only a whole answer counts, and how many attempts are left.
   * @param {"right" | "partly" | "wrong"} mark
   */
  #notes(mark) {
    const { say, entry } = this.context;
    const notes = mark === "partly" && !entry.partial ? [say("whole_only")] : [];
    if (mark === "right" || this.#left === Infinity) return notes;
    return [...notes, this.#left === 0 ? say("attempts_used") : say("attempts_left", { n: this.#left })];
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
 * @param {Element} field
 */
function wordsIn(field) {
  if (field instanceof HTMLSelectElement) return field.value && field.selectedOptions[0].text;
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (!(field instanceof HTMLInputElement)) return "";
  if (field.type !== "radio" && field.type !== "checkbox") return field.value;
  return field.checked ? (field.labels?.[0]?.textContent?.replace(/\s+/g, " ").trim() ?? "") : "";
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
