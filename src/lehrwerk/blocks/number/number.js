import { textFromDigits, textToDigits } from "../../player/digits.js";
import { folded, keptOf } from "../../player/typed.js";
import { TypedElement } from "../../player/typed-element.js";
import { decimalText, recorded } from "../../player/interactions.js";

/**
 * A figure, typed. The answer is the text, so that learners find what they wrote.
 *
 * @typedef {{value: number, tolerance: number, unit: string}} NumberSolution
 */

// So much of a typed figure is kept; the compiler reckons with it.
const NUMBER_BYTES = 12;

/**
 * The numbers that a text can mean: a comma or a point is the decimal mark, or parts thousands; when only one stands
 * there and three digits follow, it may be either. Empty when it is no figure.
 * @param {string} text
 * @param {string} unit may stand behind it
 * @returns {number[]}
 */
export function figuresIn(text, unit) {
  const plain = folded(text).replace("−", "-").replace("٫", ".").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const bare = unit && plain.endsWith(folded(unit)) ? plain.slice(0, -folded(unit).length) : plain;
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare.replace(/[\s']/g, ""));
  if (!match) return [];
  const [, sign, figure] = match;
  const numbers = readings(figure).map(Number);
  return numbers.filter(Number.isFinite).map((number) => (sign === "-" ? -number : number));
}

/**
 * The ways to read digits with marks in between, written as the language of machines has it.
 * @param {string} figure
 */
function readings(figure) {
  const whole = figure.replace(/[.,]/g, "");
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(figure);
  const last = Math.max(figure.lastIndexOf("."), figure.lastIndexOf(","));
  const marks = figure.length - whole.length;
  const decimal = last < 0 ? figure : `${figure.slice(0, last).replace(/[.,]/g, "")}.${figure.slice(last + 1)}`;
  if (marks < 2) return grouped && !figure.startsWith("0") ? [decimal, whole] : [decimal];
  if (grouped) return [whole];
  return /^\d{1,3}(?:(?:\.\d{3})+,\d*|(?:,\d{3})+\.\d*)$/.test(figure) ? [decimal] : [];
}

export class NumberElement extends TypedElement {
  static tag = "lw-number";

  /**
   * @param {NumberSolution} solution
   * @param {string} answer
   */
  static rightness({ value, tolerance, unit }, answer) {
    // What decimal fractions lose on becoming binary must not decide.
    const slack = tolerance + 1e-9 * Math.max(1, Math.abs(value));
    return figuresIn(keptOf(answer, NUMBER_BYTES), unit).some((number) => Math.abs(number - value) <= slack) ? 1 : 0;
  }

  /**
   * @param {NumberSolution} _solution
   * @param {string} answer
   */
  static pack(_solution, answer) {
    return textToDigits(answer, NUMBER_BYTES);
  }

  /**
   * @param {NumberSolution} _solution
   * @param {string} payload
   */
  static unpack(_solution, payload) {
    return textFromDigits(payload) || null;
  }

  /**
   * @param {NumberSolution} solution
   * @param {string} answer
   */
  static record({ value, unit }, answer) {
    const figures = figuresIn(keptOf(answer, NUMBER_BYTES), unit);
    return figures.length > 0 ? [recorded("numeric", decimalText(figures[0]), decimalText(value))] : [];
  }

  /**
   * What is no figure is no answer yet: it costs no attempt.
   */
  get answer() {
    const text = super.answer;
    return text !== null && figuresIn(text, this.context.solution.unit).length > 0 ? text : null;
  }
}
