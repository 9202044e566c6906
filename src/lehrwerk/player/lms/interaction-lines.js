/**
 * Which elements tell a platform of single answers: one index for each, the latest answer in place of the one before.
 * In SCORM 1.2 they can be written and not read (RTE §3.4.7), so that after coming back new indices follow the old ones.
 *
 * @typedef {import("../interactions.js").Interaction} Interaction
 * @typedef {[element: string, value: string]} Setting
 * @typedef {{index: number, values: Record<string, string>}} Line
 */

const TIMES = ["time", "timestamp"];

export class InteractionLines {
  #elements;
  /** Whether the platform does not take any. */
  off = false;
  #next = -1;
  /**
   * What the platform has confirmed, by interaction.
   * @type {Map<string, Line>}
   */
  #lines = new Map();

  /**
   * @param {(interaction: Interaction) => Record<string, string>} elements what stands in which element of an interaction
   */
  constructor(elements) {
    this.#elements = elements;
  }

  /** Whether it is still to be asked how many there are. */
  get unasked() {
    return this.#next < 0;
  }

  /**
   * @param {string} count the platform's cmi.interactions._count
   */
  begin(count) {
    this.#next = Math.max(0, parseInt(count, 10) || 0);
  }

  /**
   * What is to be written next: the news of one exercise, so that no step becomes long, or everything.
   * @param {Interaction[]} interactions
   * @param {boolean} everything
   * @returns {Map<string, Line>}
   */
  due(interactions, everything) {
    const news = this.off ? [] : interactions.filter((interaction) => this.#isNew(interaction));
    const now = everything ? news : news.filter(({ exercise }) => exercise === news[0].exercise);
    let next = this.#next;
    return new Map(now.map((interaction) => [interaction.id, { index: this.#lines.get(interaction.id)?.index ?? next++, values: this.#elements(interaction) }]));
  }

  /**
   * The elements of what is due, as far as they have changed.
   * @param {Map<string, Line>} due
   * @returns {Setting[]}
   */
  settings(due) {
    return [...due].flatMap(([id, { index, values }]) => {
      const before = this.#lines.get(id)?.values ?? {};
      const changed = Object.entries(values).filter(([element, value]) => value !== before[element]);
      return changed.map(([element, value]) => /** @type {Setting} */ ([`cmi.interactions.${index}.${element}`, value]));
    });
  }

  /**
   * The platform has stored what was due.
   * @param {Map<string, Line>} due
   */
  confirm(due) {
    for (const [id, line] of due) {
      this.#lines.set(id, line);
      this.#next = Math.max(this.#next, line.index + 1);
    }
  }

  /**
   * The same answer, given or checked again, is no news: only its time differs.
   * @param {Interaction} interaction
   */
  #isNew(interaction) {
    const before = this.#lines.get(interaction.id)?.values;
    const values = this.#elements(interaction);
    return !before || Object.keys({ ...before, ...values }).some((element) => !TIMES.includes(element) && before[element] !== values[element]);
  }
}
