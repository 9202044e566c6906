/**
 * The learner's private answers, by exercise: in the memory of the page and, where that is wanted and works, in one
 * entry of the browser's memory.
 *
 * @typedef {import("./store.js").Store} Store
 */
export class Notebook {
  #store;
  #key;
  /**
   * @type {Record<string, unknown>}
   */
  #notes = {};
  /** Whether the browser keeps them. */
  kept = false;

  /**
   * @param {Store} store
   * @param {string} key
   * @param {boolean} keeps false in review and browse: read, but not written
   */
  constructor(store, key, keeps) {
    this.#store = store;
    this.#key = key;
    try {
      this.#notes = { ...JSON.parse(store.get(key) ?? "{}") };
    } catch {
      // What is not ours or broken is given up.
    }
    if (keeps) this.#keep(true);
  }

  /**
   * @param {string} id exercise
   */
  read(id) {
    return this.#notes[id] ?? null;
  }

  /**
   * @param {string} id exercise
   * @param {unknown} answer null = taken back
   */
  write(id, answer) {
    const { [id]: _, ...others } = this.#notes;
    this.#notes = answer === null ? others : { ...others, [id]: answer };
    this.#keep(this.kept);
  }

  /** Forgets everything. */
  clear() {
    this.#notes = {};
    this.#keep(this.kept);
  }

  /**
   * @param {boolean} wanted
   */
  #keep(wanted) {
    if (!wanted) return;
    this.kept = this.#store.set(this.#key, JSON.stringify(this.#notes));
    if (Object.keys(this.#notes).length === 0) this.#store.remove(this.#key);
  }
}

/**
 * The newer of a private answer as the attempt has it (`true`: only that there is one; of a text perhaps only its
 * beginning) and as the device has it.
 * @param {unknown} known
 * @param {unknown} mine
 */
export function restored(known, mine) {
  if (known === undefined || known === true) return mine;
  const begins = typeof mine === "string" && typeof known === "string" && mine.startsWith(known);
  return begins ? mine : known;
}
