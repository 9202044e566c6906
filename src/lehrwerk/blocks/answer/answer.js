import { textFromDigits, textToDigits } from "../../player/digits.js";
import { folded, keptOf } from "../../player/typed.js";
import { TypedElement } from "../../player/typed-element.js";
import { recorded } from "../../player/interactions.js";

/**
 * A few words, typed.
 *
 * @typedef {{accept: string[], lenient: string[]}} AnswerSolution
 */

// So much of a typed answer is kept; the compiler reckons with it.
const ANSWER_BYTES = 60;
// From so many letters on two slips are allowed.
const LONG_WORD = 8;

/**
 * How many letters must be added, taken away or changed to make one text of another (Levenshtein).
 * @param {string} from
 * @param {string} to
 */
export function slips(from, to) {
  const [a, b] = [[...from], [...to]];
  let row = b.map((_, index) => index + 1);
  a.forEach((letter, above) => {
    const next = /** @type {number[]} */ ([]);
    b.forEach((other, index) => {
      const [left, up] = [next[index - 1] ?? above + 1, row[index]];
      const corner = index > 0 ? row[index - 1] : above;
      next.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1) ?? a.length;
}

export class AnswerElement extends TypedElement {
  static tag = "lw-answer";

  /**
   * @param {AnswerSolution} solution
   * @param {string} answer
   */
  static rightness({ accept, lenient }, answer) {
    const given = folded(keptOf(answer, ANSWER_BYTES));
    const near = (/** @type {string} */ text) => slips(given, text) <= ([...text].length < LONG_WORD ? 1 : 2);
    return accept.some((text) => folded(text) === given) || lenient.some((text) => near(folded(text))) ? 1 : 0;
  }

  /**
   * @param {AnswerSolution} _solution
   * @param {string} answer
   */
  static pack(_solution, answer) {
    return textToDigits(answer, ANSWER_BYTES);
  }

  /**
   * @param {AnswerSolution} _solution
   * @param {string} payload
   */
  static unpack(_solution, payload) {
    return textFromDigits(payload) || null;
  }

  /**
   * @param {AnswerSolution} solution
   * @param {string} answer
   */
  static record({ accept }, answer) {
    return [recorded("fill-in", answer, accept[0])];
  }
}
