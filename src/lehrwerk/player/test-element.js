import { attemptsLeft, reaches } from "./attempt.js";
import { ExerciseElement } from "./exercise-element.js";
import { badge, button, focusOn, make } from "./markup.js";
import { drawn } from "./score.js";

/**
 * A test: draws its questions, collects the answers, is handed in as a whole and shown again with feedback.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("./course-map.js").Say} Say
 */

export class TestElement extends HTMLElement {
  static tag = "lw-test";

  /**
   * @type {Desk}
   */
  #desk = /** @type {any} */ (null);
  /**
   * @type {Say}
   */
  #say = (key) => key;
  #intro = make("div", "lw-card lw-test-intro");
  #result = make("div", "lw-card lw-test-result");
  #bar = make("div", "lw-actions lw-test-bar");
  #status = make("p", "lw-outcome");
  #warned = false;

  /**
   * @param {Desk} desk
   * @param {Say} say
   */
  enhance(desk, say) {
    this.#desk = desk;
    this.#say = say;
    this.#status.setAttribute("role", "status");
    this.#bar.append(
      button("lw-primary", say("hand_in"), () => this.#handIn()),
      this.#status,
    );
    this.prepend(this.#intro, this.#result);
    this.append(this.#bar);
    desk.watch(() => this.#state?.phase === "running" && this.#count());
    this.#show();
  }

  get #id() {
    return this.dataset.test ?? "";
  }

  get #state() {
    return this.#desk.attempt.tests[this.#id];
  }

  /**
   * The questions of the current attempt.
   */
  get #questions() {
    const ids = this.#state ? drawn(this.#desk.map, this.#id, this.#state.seed) : [];
    return ids.flatMap((id) => this.#exercises.filter((element) => element.dataset.exercise === id));
  }

  get #exercises() {
    return [...this.querySelectorAll("[data-exercise]")].filter((element) => element instanceof ExerciseElement);
  }

  #begin() {
    this.#desk.beginTest(this.#id);
    this.#exercises.forEach((element) => {
      element.reopen();
      element.fill(null);
    });
    this.#show();
    focusOn(this.#questions[0]?.querySelector(".lw-number"));
  }

  #handIn() {
    const open = this.#open();
    if (open.length > 0 && !this.#warned) {
      this.#warned = true;
      this.#status.replaceChildren(this.#say("open_questions", { list: open.join(", ") }));
      return;
    }
    this.#desk.handIn(this.#id);
    this.#show();
    focusOn(this.#result.querySelector("h3"));
  }

  /**
   * The numbers of the questions without an answer.
   */
  #open() {
    return this.#questions.flatMap((element, index) => (element.answer === null ? [index + 1] : []));
  }

  #count() {
    this.#warned = false;
    const all = this.#questions.length;
    this.#status.replaceChildren(this.#say("answered_of", { n: all - this.#open().length, of: all }));
  }

  #show() {
    const phase = this.#state?.phase ?? "none";
    this.#intro.hidden = phase !== "none";
    this.#result.hidden = phase !== "handedIn";
    this.#bar.hidden = phase !== "running";
    this.#lineUp();
    if (phase === "none") this.#introduce();
    if (phase === "running") this.#count();
    if (phase === "handedIn") this.#review();
  }

  /** Shows the drawn questions in their order, numbered. */
  #lineUp() {
    const questions = this.#questions;
    this.#exercises.forEach((element) => (element.hidden = !questions.includes(element)));
    questions.forEach((element, index) => {
      const number = element.querySelector(".lw-number") ?? make("p", "lw-number");
      number.textContent = this.#say("question_of", { n: index + 1, of: questions.length });
      element.prepend(number);
      element.parentElement?.append(element);
    });
  }

  #introduce() {
    const test = this.#desk.map.tests[this.#id];
    const count = Object.entries(test.pools).reduce((sum, [pool, ids]) => sum + Math.min(test.draw[pool] ?? ids.length, ids.length), 0);
    const facts = [
      this.#say("test_questions", { n: count }),
      this.#say("test_mark", { n: Math.round(test.passMark * 100) }),
      test.attempts === 0 ? this.#say("test_unlimited") : this.#say("test_attempts", { n: test.attempts }),
    ];
    if (test.skips?.length) facts.push(this.#say("test_skips", { list: this.#titles(test.skips) }));
    const list = make("ul", "lw-facts", ...facts.map((fact) => make("li", "", fact)));
    this.#intro.replaceChildren(list, this.#beginButton("test_begin"));
  }

  /**
   * @param {string[]} units
   */
  #titles(units) {
    return this.#desk.map.units.flatMap(({ id, title }) => (units.includes(id) ? [title] : [])).join(", ");
  }

  #review() {
    const { last, best } = /** @type {import("./attempt.js").TestState} */ (this.#state);
    const test = this.#desk.map.tests[this.#id];
    const share = last ?? 0;
    const passed = reaches(share, test.passMark);
    const heading = make("h3", "", this.#say("test_result", { n: Math.round(share * 100) }));
    const left = attemptsLeft(this.#desk.map, this.#desk.attempt, this.#id);
    const parts = [heading, badge(passed ? "right" : "wrong", this.#say(passed ? "passed" : "not_passed")), ...this.#band(share)];
    if (best !== null && best > share) parts.push(make("p", "", this.#say("test_best", { n: Math.round(best * 100) })));
    if (left < Infinity) parts.push(make("p", "lw-quiet", this.#say("attempts_left", { n: left })));
    if (left > 0) parts.push(this.#beginButton("retry"));
    this.#result.replaceChildren(...parts);
    this.#questions.forEach((element) => {
      element.judge();
      // The solutions stay closed while there is still something to win.
      if (left > 0 && !passed) element.solution?.toggleAttribute("hidden", true);
    });
  }

  /**
   * @param {string} word
   */
  #beginButton(word) {
    return button("lw-primary", this.#say(word), () => this.#begin());
  }

  /**
   * What the author says to a result: the text of the highest band that it reaches.
   * @param {number} share
   */
  #band(share) {
    const bands = [...this.querySelectorAll(".lw-band")].map((element) => ({ element, from: Number(element.getAttribute("data-from")) }));
    const reached = bands.filter(({ from }) => reaches(share, from)).sort((a, b) => b.from - a.from)[0];
    return reached ? [make("div", "lw-band-text", ...[...reached.element.cloneNode(true).childNodes])] : [];
  }
}
