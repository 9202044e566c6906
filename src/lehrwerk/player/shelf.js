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

  /**
   * @param {Document} document
   * @param {CourseMap} map
   * @param {Kind[]} kinds
   */
  constructor(document, map, kinds) {
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
   * Of a private answer only "done" is written: its content never leaves the device.
   * @param {string} id
   * @returns {import("./codec.js").Shorthand}
   */
  shorthand(id) {
    const item = this.#items.get(id);
    if (!item) return { pack: () => "", unpack: () => null };
    if (item.secret) return { pack: () => "", unpack: () => true };
    const { kind, solution } = item;
    return { pack: (answer) => kind.pack(solution, answer), unpack: (payload) => kind.unpack(solution, payload) };
  }
}
