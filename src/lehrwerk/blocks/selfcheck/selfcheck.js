import { ExerciseElement } from "../../player/exercise-element.js";
import { button, focusOn, icon, make } from "../../player/markup.js";
import { packRatings, ratingInputs, ratingsIn, showRatings, unpackRatings } from "../../player/ratings.js";
import { radar } from "./radar.js";
import { fieldSum } from "./sums.js";

/**
 * Statements about oneself in a few fields: sums, a traffic light for each, and a picture. For the learner alone.
 *
 * @typedef {import("./sums.js").SelfcheckSolution} SelfcheckSolution
 * @typedef {import("./sums.js").FieldSum} FieldSum
 * @typedef {import("../../player/ratings.js").Ratings} Ratings
 */

// Fewer fields make no picture.
const LEAST_AXES = 3;

export class SelfcheckElement extends ExerciseElement {
  static tag = "lw-selfcheck";
  static checks = false;

  #button = button("lw-check", "", () => this.#show(true));

  /**
   * @param {SelfcheckSolution} solution
   * @param {Ratings} answer
   */
  static pack({ min }, answer) {
    return packRatings(answer, min);
  }

  /**
   * @param {SelfcheckSolution} solution
   * @param {string} payload
   */
  static unpack({ min, max, fields }, payload) {
    const ratings = unpackRatings(
      payload,
      fields.flatMap(({ rows }) => rows),
      min,
      max,
    );
    return Object.keys(ratings).length > 0 ? ratings : null;
  }

  prepare() {
    this.#button.textContent = this.context.say("show");
    this.actions.prepend(this.#button);
    this.#result.before(this.actions);
    this.addEventListener("change", () => {
      if (!this.#result.hidden) this.#show(false);
      this.changed();
    });
  }

  /**
   * @returns {Ratings | null}
   */
  get answer() {
    const ratings = ratingsIn(ratingInputs(this));
    return Object.keys(ratings).length > 0 ? ratings : null;
  }

  /**
   * @param {Ratings | null} answer
   */
  fill(answer) {
    showRatings(ratingInputs(this), answer ?? {});
    const sums = this.#sums;
    if (sums.every(({ missing }) => missing === 0)) this.#show(false);
    else this.#result.hidden = true;
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    ratingInputs(this).forEach((input) => (input.disabled = locked));
  }

  get noted() {
    const { say } = this.context;
    return this.#sums.map((sum, field) => `${this.#title(field)}: ${this.#figure(sum)} (${say(sum.light ?? "open")})`).join("\n");
  }

  /**
   * @returns {HTMLElement}
   */
  get #result() {
    return /** @type {HTMLElement} */ (this.querySelector(".lw-selfcheck-result"));
  }

  get #sums() {
    /** @type {SelfcheckSolution} */
    const solution = this.context.solution;
    return solution.fields.map((field) => fieldSum(solution, field, this.answer ?? {}));
  }

  /**
   * @param {number} field
   */
  #title(field) {
    return this.querySelectorAll(".lw-selfcheck-field > h3")[field].textContent ?? "";
  }

  /**
   * @param {FieldSum} sum
   */
  #figure({ sum, most }) {
    return this.context.say("sum_of", { n: sum, of: most });
  }

  /**
   * @param {boolean} asked whether the learner wants to go there
   */
  #show(asked) {
    const { say } = this.context;
    const sums = this.#sums;
    const heading = make("h3", "", say("result"));
    const parts = [heading, this.#table(sums)];
    if (sums.some(({ light, missing }) => light === null && missing === 0)) parts.push(make("p", "lw-quiet", say("unsure")));
    const picture = sums.length >= LEAST_AXES ? [radar(sums.map(({ share }) => share), say("picture"))] : [];
    this.#result.replaceChildren(...parts, ...picture);
    this.#result.hidden = false;
    if (asked) focusOn(heading);
  }

  /**
   * @param {FieldSum[]} sums
   */
  #table(sums) {
    const { say } = this.context;
    const heads = ["field", "sum", "light"].map((word) => cell("th", "col", say(word)));
    const rows = sums.map((sum, field) => {
      const name = cell("th", "row", make("span", "lw-selfcheck-number", String(field + 1)), " ", this.#title(field));
      return make("tr", "", name, cell("td", "", this.#figure(sum), ...this.#gaps(sum)), cell("td", "", this.#light(sum)));
    });
    const table = make("table", "lw-selfcheck-sums", make("thead", "", make("tr", "", ...heads)), make("tbody", "", ...rows));
    table.setAttribute("aria-label", say("result"));
    return table;
  }

  /**
   * @param {FieldSum} sum
   */
  #gaps({ missing, unknown }) {
    const { say } = this.context;
    const notes = [missing > 0 ? say("unanswered_n", { n: missing }) : "", unknown > 0 ? say("unknown_n", { n: unknown }) : ""];
    return notes.filter(Boolean).map((note) => make("span", "lw-quiet lw-selfcheck-note", note));
  }

  /**
   * @param {FieldSum} sum
   */
  #light({ light }) {
    const name = light ?? "open";
    return make("span", `lw-badge lw-light-${name}`, icon(`light_${name}`), this.context.say(name));
  }
}

/**
 * @param {"th" | "td"} tag
 * @param {string} scope
 * @param {(Node | string)[]} content
 */
function cell(tag, scope, ...content) {
  const element = make(tag, "", ...content);
  if (scope) element.setAttribute("scope", scope);
  return element;
}
