import { ExerciseElement, markPart } from "../../player/exercise-element.js";
import { pairsText, recorded } from "../../player/interactions.js";

/**
 * What belongs together: to each left side one of the right sides. The answer maps left keys to right keys.
 *
 * @typedef {{pairs: Record<string, string>}} MatchingSolution
 * @typedef {Record<string, string>} MatchingAnswer
 */
export class MatchingElement extends ExerciseElement {
  static tag = "lw-matching";

  /**
   * @param {MatchingSolution} solution
   * @param {MatchingAnswer} answer
   */
  static rightness({ pairs }, answer) {
    const all = Object.entries(pairs);
    return all.filter(([left, right]) => answer[left] === right).length / all.length;
  }

  /**
   * @param {MatchingSolution} _solution
   * @param {MatchingAnswer} answer
   */
  static pack(_solution, answer) {
    return Object.entries(answer).flat().join("");
  }

  /**
   * @param {MatchingSolution} solution
   * @param {string} payload
   */
  static unpack({ pairs }, payload) {
    const rights = Object.values(pairs);
    const couples = (payload.match(/../g) ?? []).filter(([left, right]) => left in pairs && rights.includes(right));
    return couples.length > 0 ? Object.fromEntries(couples.map(([left, right]) => [left, right])) : null;
  }

  /**
   * @param {MatchingSolution} solution
   * @param {MatchingAnswer} answer
   */
  static record({ pairs }, answer) {
    return [recorded("matching", pairsText(answer), pairsText(pairs))];
  }

  prepare() {
    this.addEventListener("change", () => this.changed());
  }

  get answer() {
    const chosen = this.#selects.filter((select) => select.value !== "");
    return chosen.length > 0 ? Object.fromEntries(chosen.map((select) => [select.name, select.value])) : null;
  }

  /**
   * @param {MatchingAnswer | null} answer
   */
  fill(answer) {
    this.#selects.forEach((select) => (select.value = answer?.[select.name] ?? ""));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#selects.forEach((select) => (select.disabled = locked));
  }

  /**
   * @param {MatchingAnswer | null} answer
   */
  mark(answer) {
    const { pairs } = this.context.solution;
    for (const select of this.#selects) {
      const mark = answer && (answer[select.name] === pairs[select.name] ? "right" : "wrong");
      markPart(/** @type {Element} */ (select.closest(".lw-pair")), mark, this.context.say(mark ?? "right"));
    }
  }

  get #selects() {
    return [...this.querySelectorAll("select")];
  }
}
