import { digits, fromDigits, textFromDigits, textToDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";
import { packRatings, ratingInputs, ratingsIn, showRatings, unpackRatings } from "../../player/ratings.js";
import { keptOf } from "../../player/typed.js";
import { opinion, stepText } from "../../player/interactions.js";

/**
 * Statements to rate and open questions; nothing is right or wrong.
 *
 * @typedef {{min: number, max: number, rows: string[], questions: string[]}} SurveySolution
 * @typedef {{ratings: import("../../player/ratings.js").Ratings, texts: Record<string, string>}} SurveyAnswer
 */

// So much of a typed answer is kept; the compiler reckons with it.
const SURVEY_BYTES = 140;

export class SurveyElement extends ExerciseElement {
  static tag = "lw-survey";
  static checks = false;

  /**
   * @param {SurveySolution} solution
   * @param {SurveyAnswer} answer
   * @param {number} [bytes] how much of a private text may be written
   */
  static pack({ min }, { ratings, texts }, bytes = SURVEY_BYTES) {
    const rated = packRatings(ratings, min);
    const written = Object.entries(texts).map(([key, text]) => {
      const code = textToDigits(text, Math.min(bytes, SURVEY_BYTES));
      return key + digits(code.length, 2) + code;
    });
    return digits(rated.length) + rated + written.join("");
  }

  /**
   * @param {SurveySolution} solution
   * @param {string} payload
   * @returns {SurveyAnswer | null}
   */
  static unpack({ min, max, rows, questions }, payload) {
    const begin = 1 + fromDigits(payload[0] ?? "");
    if (!(begin <= payload.length)) return null;
    const ratings = unpackRatings(payload.slice(1, begin), rows, min, max);
    /** @type {Record<string, string>} */
    const texts = {};
    for (let at = begin; at < payload.length;) {
      const end = at + 3 + fromDigits(payload.slice(at + 1, at + 3));
      if (!(end <= payload.length)) return null;
      const text = textFromDigits(payload.slice(at + 3, end));
      if (text && questions.includes(payload[at])) texts[payload[at]] = text;
      at = end;
    }
    return Object.keys(ratings).length + Object.keys(texts).length > 0 ? { ratings, texts } : null;
  }

  /**
   * Each statement and each question by itself.
   * @param {SurveySolution} solution
   * @param {SurveyAnswer} answer
   */
  static record({ min }, { ratings, texts }) {
    const rated = Object.entries(ratings).map(([key, step]) => opinion("likert", stepText(step ?? min, min), key));
    return [...rated, ...Object.entries(texts).map(([key, text]) => opinion("fill-in", text, `q${key}`))];
  }

  prepare() {
    this.addEventListener("input", () => this.changed());
  }

  /**
   * @returns {SurveyAnswer | null}
   */
  get answer() {
    const ratings = ratingsIn(ratingInputs(this));
    const written = this.#fields.filter((field) => field.value.trim() !== "");
    if (Object.keys(ratings).length + written.length === 0) return null;
    return { ratings, texts: Object.fromEntries(written.map((field) => [field.name, keptOf(field.value, SURVEY_BYTES)])) };
  }

  /**
   * @param {SurveyAnswer | null} answer
   */
  fill(answer) {
    showRatings(ratingInputs(this), answer?.ratings ?? {});
    this.#fields.forEach((field) => (field.value = answer?.texts[field.name] ?? ""));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    ratingInputs(this).forEach((input) => (input.disabled = locked));
    this.#fields.forEach((field) => (field.readOnly = locked));
  }

  get noted() {
    const rated = [...this.querySelectorAll("fieldset")].flatMap((row) => {
      const chosen = row.querySelector("input:checked");
      return chosen instanceof HTMLInputElement ? [`${row.querySelector("legend")?.textContent}: ${chosen.value}`] : [];
    });
    const written = this.#fields.flatMap((field) => (field.value.trim() ? [`${field.labels[0].textContent?.trim()} ${field.value}`] : []));
    return [...rated, ...written].join("\n");
  }

  get #fields() {
    return [...this.querySelectorAll("textarea")];
  }
}
