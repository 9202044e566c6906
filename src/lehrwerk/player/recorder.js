import { interactionsOf } from "./interactions.js";
import { counted } from "./score.js";

/**
 * Keeps what a platform is told of single answers, by exercise the latest. It keeps nothing unless the author wants it.
 *
 * @typedef {import("./interactions.js").Interaction} Interaction
 */
export class Recorder {
  #map;
  #shelf;
  /**
   * @type {Map<string, Interaction[]>}
   */
  #latest = new Map();

  /**
   * @param {import("./course-map.js").CourseMap} map
   * @param {import("./shelf.js").Shelf} shelf
   * @param {Interaction[]} [untold] what was left to tell when the page was torn away
   */
  constructor(map, shelf, untold = []) {
    this.#map = map;
    this.#shelf = shelf;
    const known = untold.filter((one) => one?.exercise in map.exercises && (map.interactions ?? "none") !== "none");
    for (const one of known) this.#latest.set(one.exercise, known.filter(({ exercise }) => exercise === one.exercise));
  }

  /**
   * An answer outside of tests: it counts when it is checked or, where nothing can be checked, as it is given.
   * @param {string} id exercise
   * @param {unknown} answer
   * @param {boolean} checked
   */
  answered(id, answer, checked) {
    if (answer !== null && !this.#map.exercises[id].test && (checked || !this.#shelf.checks(id))) this.note(id, answer);
  }

  /**
   * @param {string} id exercise
   * @param {unknown} answer
   */
  note(id, answer) {
    const { interactions = "none", exercises } = this.#map;
    if (interactions === "none" || answer === true) return;
    const share = counted(exercises[id], this.#shelf.rightness(id, answer));
    this.#latest.set(id, interactionsOf(id, exercises[id], this.#shelf.record(id, answer), share, interactions, new Date()));
  }

  /**
   * @returns {Interaction[]}
   */
  get all() {
    return [...this.#latest.values()].flat();
  }
}
