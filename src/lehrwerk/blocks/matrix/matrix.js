import { digits, fromDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";
import { badge } from "../../player/markup.js";
import { pairsText, recorded } from "../../player/interactions.js";

/**
 * Statements, each with one or several of the same options. The answer maps statements to the options chosen for them.
 *
 * @typedef {{several: boolean, rows: Record<string, string[]>, options: string[]}} MatrixSolution
 * @typedef {Record<string, string[]>} MatrixAnswer
 */

/**
 * How right a row is: what is rightly chosen less what is wrongly chosen.
 * @param {string[]} right
 * @param {string[]} chosen
 */
function rowShare(right, chosen) {
  const hits = chosen.filter((key) => right.includes(key)).length;
  return Math.max(0, hits - (chosen.length - hits)) / right.length;
}

export class MatrixElement extends ExerciseElement {
  static tag = "lw-matrix";

  /**
   * The mean of the rows.
   * @param {MatrixSolution} solution
   * @param {MatrixAnswer} answer
   */
  static rightness({ rows }, answer) {
    const shares = Object.entries(rows).map(([row, right]) => rowShare(right, answer[row] ?? []));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }

  /**
   * @param {MatrixSolution} solution
   * @param {MatrixAnswer} answer
   */
  static pack({ several }, answer) {
    const rows = Object.entries(answer).map(([row, chosen]) => row + (several ? digits(chosen.length) : "") + chosen.join(""));
    return rows.join("");
  }

  /**
   * @param {MatrixSolution} solution
   * @param {string} payload
   */
  static unpack({ several, rows, options }, payload) {
    /** @type {MatrixAnswer} */
    const answer = {};
    for (let at = 0; at < payload.length;) {
      const start = at + (several ? 2 : 1);
      const end = start + (several ? fromDigits(payload[at + 1] ?? "") : 1);
      if (!(end <= payload.length)) return null;
      const chosen = [...payload.slice(start, end)].filter((key) => options.includes(key));
      if (payload[at] in rows && chosen.length > 0) answer[payload[at]] = chosen;
      at = end;
    }
    return Object.keys(answer).length > 0 ? answer : null;
  }

  /**
   * @param {MatrixSolution} solution
   * @param {MatrixAnswer} answer
   */
  static record({ rows }, answer) {
    return [recorded("matching", pairsText(answer), pairsText(rows))];
  }

  prepare() {
    this.addEventListener("change", () => this.changed());
  }

  get answer() {
    /** @type {MatrixAnswer} */
    const answer = {};
    for (const input of this.#inputs) {
      const row = input.dataset.row ?? "";
      if (input.checked) answer[row] = [...(answer[row] ?? []), input.value];
    }
    return Object.keys(answer).length > 0 ? answer : null;
  }

  /**
   * @param {MatrixAnswer | null} answer
   */
  fill(answer) {
    this.#inputs.forEach((input) => (input.checked = answer?.[input.dataset.row ?? ""]?.includes(input.value) ?? false));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#inputs.forEach((input) => (input.disabled = locked));
  }

  /**
   * @param {MatrixAnswer | null} answer
   */
  mark(answer) {
    const { rows } = this.context.solution;
    for (const head of this.querySelectorAll("tbody th")) {
      head.querySelector(".lw-badge")?.remove();
      const row = head.parentElement?.querySelector("input")?.dataset.row ?? "";
      if (answer === null) continue;
      const share = rowShare(rows[row], answer[row] ?? []);
      const mark = share === 1 ? "right" : share > 0 ? "partly" : "wrong";
      head.append(badge(mark, this.context.say(mark)));
    }
  }

  get #inputs() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll(".lw-matrix input")]);
  }
}
