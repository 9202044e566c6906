/**
 * The exercises of the course, each with what its kind knows: how right an answer is and how it is written down.
 *
 * @typedef {typeof import("./exercise-element.js").ExerciseElement} Kind
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 * @typedef {{kind: Kind, solution: any, secret: boolean}} Item
 */

export class Shelf {
  /**
   * @type {Map<string, Item>}
   */
  #items = new Map();
  /** Bytes of a private text that the attempt may have; 0 = nothing of private answers. */
  #shared;

  /**
   * @param {Document} document
   * @param {CourseMap} map
   * @param {Kind[]} kinds
   */
  constructor(document, map, kinds) {
    this.#shared = map.notes === "platform" ? (map.noteBytes ?? 0) : 0;
    for (const element of document.querySelectorAll("[data-exercise]")) {
      const id = element.getAttribute("data-exercise") ?? "";
      const kind = kinds.find(({ tag }) => tag === element.localName);
      const solution = JSON.parse(element.querySelector("script.lw-solution")?.textContent ?? "{}");
      if (kind && map.exercises[id]) this.#items.set(id, { kind, solution, secret: map.exercises[id].assessed === "private" });
    }
  }

  /**
   * @param {string} id
   */
  solution(id) {
    return this.#items.get(id)?.solution;
  }

  /**
   * @param {string} id
   * @param {unknown} answer
   */
  rightness(id, answer) {
    const item = this.#items.get(id);
    return item && answer !== true ? item.kind.rightness(item.solution, answer) : 0;
  }

  /**
   * @param {string} id
   */
  checks(id) {
    return this.#items.get(id)?.kind.checks ?? false;
  }

  /**
   * What its kind says of an answer (interactions.js).
   * @param {string} id
   * @param {unknown} answer
   */
  record(id, answer) {
    const item = this.#items.get(id);
    return item && !item.secret ? item.kind.record(item.solution, answer) : [];
  }

  /**
   * Of a private answer only "done" is written: its content leaves the device only where the author lets it.
   * @param {string} id
   * @returns {import("./codec.js").Shorthand}
   */
  shorthand(id) {
    const item = this.#items.get(id);
    if (!item) return { pack: () => "", unpack: () => null };
    const { kind, solution, secret } = item;
    if (secret) {
      return {
        pack: (answer) => (answer === true || !this.#shared ? "" : kind.pack(solution, answer, this.#shared)),
        unpack: (payload) => (payload === "" || !this.#shared ? true : kind.unpack(solution, payload)),
      };
    }
    return { pack: (answer) => kind.pack(solution, answer), unpack: (payload) => kind.unpack(solution, payload) };
  }
}
