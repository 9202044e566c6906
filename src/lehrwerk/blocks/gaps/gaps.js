import { digits, fromDigits, textFromDigits, textToDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";
import { sign, together } from "../../player/markup.js";
import { folded, keptOf } from "../../player/typed.js";
import { recorded } from "../../player/interactions.js";

/**
 * A text with gaps to type into or to choose from. The answer holds what stands in each gap that is not empty.
 *
 * @typedef {{accept: string[]}} TypedGap
 * @typedef {{right: string[], options: string[]}} ChosenGap
 * @typedef {{gaps: Record<string, TypedGap | ChosenGap>}} GapsSolution
 * @typedef {Record<string, string>} GapsAnswer
 */

// So much of a typed answer is kept; the compiler reckons with it.
const GAP_BYTES = 30;

/**
 * @param {TypedGap | ChosenGap} gap
 * @param {string} text
 */
function fitsGap(gap, text) {
  if ("right" in gap) return gap.right.includes(text);
  return gap.accept.some((accepted) => folded(accepted) === folded(text));
}

/**
 * A field takes no more than is kept: what stands there now stands there after coming back, too.
 * @param {HTMLInputElement} field
 */
function hold(field) {
  const kept = keptOf(field.value, GAP_BYTES);
  if (kept !== field.value) field.value = kept;
}

export class GapsElement extends ExerciseElement {
  static tag = "lw-gaps";

  /**
   * @param {GapsSolution} solution
   * @param {GapsAnswer} answer
   */
  static rightness({ gaps }, answer) {
    const all = Object.entries(gaps);
    return all.filter(([key, gap]) => key in answer && fitsGap(gap, answer[key])).length / all.length;
  }

  /**
   * @param {GapsSolution} solution
   * @param {GapsAnswer} answer
   */
  static pack({ gaps }, answer) {
    const parts = Object.entries(answer).map(([key, text]) => {
      if ("right" in gaps[key]) return key + text;
      const code = textToDigits(text, GAP_BYTES);
      return key + digits(code.length) + code;
    });
    return parts.join("");
  }

  /**
   * @param {GapsSolution} solution
   * @param {string} payload
   */
  static unpack({ gaps }, payload) {
    /** @type {GapsAnswer} */
    const answer = {};
    for (let at = 0; at < payload.length;) {
      const key = payload[at];
      const gap = gaps[key];
      if (!gap) return null;
      const typed = "accept" in gap;
      const end = typed ? at + 2 + fromDigits(payload[at + 1] ?? "") : at + 2;
      if (!(end <= payload.length)) return null;
      const text = typed ? textFromDigits(payload.slice(at + 2, end)) : payload[at + 1];
      if (text !== null && (typed || gap.options.includes(text))) answer[key] = text;
      at = end;
    }
    return Object.keys(answer).length > 0 ? answer : null;
  }

  /**
   * What stands in each gap; of a list the letter.
   * @param {GapsSolution} solution
   * @param {GapsAnswer} answer
   */
  static record({ gaps }, answer) {
    const right = Object.values(gaps).map((gap) => ("right" in gap ? gap.right : gap.accept)[0]);
    const given = Object.keys(gaps).map((key) => answer[key] ?? "");
    return [recorded("fill-in", given.join("; "), right.join("; "))];
  }

  prepare() {
    this.querySelectorAll(".lw-gap").forEach((gap) => together(gap, gap));
    this.addEventListener("input", (event) => {
      if (event.target instanceof HTMLInputElement && !(event instanceof InputEvent && event.isComposing)) hold(event.target);
      this.changed();
    });
    this.addEventListener("compositionend", ({ target }) => target instanceof HTMLInputElement && hold(target));
  }

  get answer() {
    const filled = this.#fields.filter((field) => field.value.trim() !== "");
    return filled.length > 0 ? Object.fromEntries(filled.map((field) => [field.name, field.value.trim()])) : null;
  }

  /**
   * @param {GapsAnswer | null} answer
   */
  fill(answer) {
    this.#fields.forEach((field) => (field.value = answer?.[field.name] ?? ""));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#fields.forEach((field) => (field.disabled = locked));
  }

  /**
   * @param {GapsAnswer | null} answer
   */
  mark(answer) {
    const { gaps } = this.context.solution;
    this.querySelectorAll(".lw-gap .lw-badge").forEach((mark) => mark.remove());
    for (const field of this.#fields) {
      const right = answer !== null && fitsGap(gaps[field.name], answer[field.name] ?? "");
      field.classList.toggle("lw-is-right", right);
      field.classList.toggle("lw-is-wrong", answer !== null && !right);
      if (answer) field.after(sign(right ? "right" : "wrong", this.context.say(right ? "right" : "wrong")));
    }
  }

  get #fields() {
    const fields = this.querySelectorAll(".lw-gap > input, .lw-gap > select");
    return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...fields]);
  }
}
