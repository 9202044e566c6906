import { ExerciseElement } from "../../player/exercise-element.js";
import { badge, button, focusOn, make } from "../../player/markup.js";
import { choicesOf, hasEnded, wayThrough, worthOf } from "./story.js";
import { recorded } from "../../player/interactions.js";

/**
 * A branching case: scene after scene, the way so far stays readable above. The answer is the list of chosen keys.
 * Without JavaScript the options are links to their scenes.
 *
 * @typedef {import("./story.js").CaseSolution} CaseSolution
 * @typedef {import("./story.js").Stop} Stop
 */
export class CaseElement extends ExerciseElement {
  static tag = "lw-case";
  static checks = false;

  /**
   * @type {Stop[]}
   */
  #way = [];
  #meters = make("ul", "lw-meters");
  #again = make("div", "lw-actions");
  #locked = false;

  /**
   * @param {CaseSolution} solution
   * @param {string[]} answer
   */
  static rightness(solution, answer) {
    return worthOf(wayThrough(solution, answer));
  }

  /**
   * @param {CaseSolution} _solution
   * @param {string[]} answer
   */
  static pack(_solution, answer) {
    return answer.join("");
  }

  /**
   * @param {CaseSolution} solution
   * @param {string} payload
   */
  static unpack(solution, payload) {
    const answer = choicesOf(wayThrough(solution, [...payload]));
    return answer.length > 0 ? answer : null;
  }

  /**
   * The way through the story.
   * @param {CaseSolution} _solution
   * @param {string[]} answer
   */
  static record(_solution, answer) {
    return [recorded("performance", answer.join(","), "")];
  }

  prepare() {
    this.#again.append(button("", this.context.say("restart"), () => this.#goBack(0)));
    this.actions.replaceWith(this.#again);
    this.querySelector(".lw-meters")?.replaceWith(this.#meters);
    this.addEventListener("click", (event) => this.#follow(event));
    this.fill(null);
  }

  get actions() {
    return this.#again.isConnected ? this.#again : super.actions;
  }

  get answer() {
    const keys = choicesOf(this.#way);
    return keys.length > 0 ? keys : null;
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    this.#way = wayThrough(this.context.solution, answer ?? []);
    this.#show();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#locked = locked;
    this.#show();
  }

  /**
   * @param {Event} event
   */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest(".lw-decide");
    if (!link) return;
    event.preventDefault();
    const key = link.closest("li")?.dataset.key ?? "";
    if (this.#locked || !link.hasAttribute("href")) return;
    this.#go([...choicesOf(this.#way), key]);
  }

  /**
   * @param {number} stop where to decide anew
   */
  #goBack(stop) {
    this.#go(choicesOf(this.#way).slice(0, stop));
  }

  /**
   * @param {string[]} keys
   */
  #go(keys) {
    this.fill(keys);
    const { entry, tell } = this.context;
    const { answer } = this;
    if (entry.assessed === "private") this.changed();
    else tell(answer, hasEnded(this.#way));
    focusOn(this.#scene(this.#way[this.#way.length - 1]).querySelector("h3"));
  }

  #show() {
    const scenes = this.querySelectorAll(".lw-scene");
    const stops = new Map(this.#way.map((stop, index) => [this.#scene(stop), index]));
    scenes.forEach((scene) => scene.toggleAttribute("hidden", !stops.has(scene)));
    const list = /** @type {Element} */ (scenes[0].parentElement);
    for (const [scene, index] of stops) {
      if (list.children[index] !== scene) list.insertBefore(scene, list.children[index]);
      this.#showStop(scene, this.#way[index], index);
    }
    const ended = hasEnded(this.#way);
    this.#again.hidden = this.#way.length === 1 || this.#locked;
    this.querySelector(".lw-debrief")?.toggleAttribute("hidden", !ended);
    this.#measure();
  }

  /**
   * @param {Element} scene
   * @param {Stop} stop
   * @param {number} index
   */
  #showStop(scene, { chosen }, index) {
    scene.classList.toggle("lw-past", chosen !== null);
    scene.querySelector(".lw-back")?.remove();
    for (const option of scene.querySelectorAll("li[data-key]")) {
      const isChosen = option.getAttribute("data-key") === chosen?.key;
      option.toggleAttribute("hidden", chosen !== null && !isChosen);
      option.classList.toggle("lw-chosen", isChosen);
      const link = /** @type {HTMLAnchorElement} */ (option.querySelector(".lw-decide"));
      if (chosen || this.#locked) link.removeAttribute("href");
      else link.href = link.dataset.href ?? "#";
      const result = /** @type {HTMLDetailsElement} */ (option.querySelector(".lw-feedback"));
      result.hidden = !(result.open = isChosen);
      if (isChosen) this.#rate(option, chosen?.rating ?? null);
      if (isChosen && !this.#locked)
        option.append(button("lw-back lw-plain lw-small", this.context.say("decide_anew"), () => this.#goBack(index)));
    }
  }

  /**
   * @param {Element} option
   * @param {"good" | "acceptable" | "risky" | null} rating
   */
  #rate(option, rating) {
    option
      .querySelector(".lw-rating")
      ?.replaceChildren(
        ...(rating
          ? [badge(/** @type {const} */ ({ good: "right", acceptable: "partly", risky: "wrong" })[rating], this.context.say(rating))]
          : []),
      );
  }

  /**
   * @param {Stop} stop
   * @returns {Element}
   */
  #scene({ scene }) {
    return /** @type {Element} */ (this.querySelector(`.lw-scene[data-index="${scene.index}"]`));
  }

  /** The counters as they are where the learner stands. */
  #measure() {
    const here = this.#way[this.#way.length - 1];
    const { highest } = this.context.solution;
    const meters = Object.entries(here.counters).map(([name, value]) => {
      const parts = Array.from({ length: highest }, (_, index) => make("i", index < value ? "lw-full" : ""));
      const bar = make("span", "lw-meter", ...parts);
      const facts = { role: "meter", "aria-label": name, "aria-valuenow": value, "aria-valuemin": 0, "aria-valuemax": highest };
      Object.entries(facts).forEach(([key, fact]) => bar.setAttribute(key, String(fact)));
      return make("li", "", make("span", "lw-meter-name", name), make("span", "lw-meter-value", String(value)), bar);
    });
    this.#meters.replaceChildren(...meters);
    this.#meters.hidden = meters.length === 0;
    this.#scene(here).querySelector(".lw-scene-text")?.before(this.#meters);
  }
}
