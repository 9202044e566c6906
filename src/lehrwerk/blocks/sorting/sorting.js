import { ExerciseElement, markPart } from "../../player/exercise-element.js";
import { button, focusOn, make } from "../../player/markup.js";
import { DragByMouse } from "./drag.js";
import { pairsText, recorded } from "../../player/interactions.js";

/**
 * Things to sort into groups: an entry is chosen, then its group; a mouse may also drag it. The answer maps entries to
 * groups. What is chosen stands in the lists of the markup, which the board shows.
 *
 * @typedef {{groups: string[], items: Record<string, string>}} SortingSolution
 * @typedef {Record<string, string>} SortingAnswer
 */
export class SortingElement extends ExerciseElement {
  static tag = "lw-sorting";

  #status = make("p", "lw-sr");
  /**
   * The entry that waits for its group.
   * @type {HTMLButtonElement | null}
   */
  #picked = null;

  /**
   * The share of entries that lie in their group.
   * @param {SortingSolution} solution
   * @param {SortingAnswer} answer
   */
  static rightness({ items }, answer) {
    const all = Object.entries(items);
    return all.filter(([item, group]) => answer[item] === group).length / all.length;
  }

  /**
   * @param {SortingSolution} _solution
   * @param {SortingAnswer} answer
   */
  static pack(_solution, answer) {
    return Object.entries(answer).flat().join("");
  }

  /**
   * @param {SortingSolution} solution
   * @param {string} payload
   */
  static unpack({ groups, items }, payload) {
    const pairs = (payload.match(/../g) ?? []).filter(([item, group]) => item in items && groups.includes(group));
    return pairs.length > 0 ? Object.fromEntries(pairs.map(([item, group]) => [item, group])) : null;
  }

  /**
   * @param {SortingSolution} solution
   * @param {SortingAnswer} answer
   */
  static record({ items }, answer) {
    // In the order of the solution, not in that of the tray: reports are read one below the other.
    const given = Object.keys(items).filter((item) => item in answer).map((item) => [item, answer[item]]);
    return [recorded("matching", pairsText(Object.fromEntries(given)), pairsText(items))];
  }

  prepare() {
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    this.querySelector(".lw-sorting-list")?.toggleAttribute("hidden", true);
    this.#selects.forEach((select) => this.#zone("")?.querySelector("ul")?.append(make("li", "lw-sorting-entry", this.#entry(select))));
    for (const zone of this.#zones) {
      const put = button("lw-small lw-sorting-put", this.context.say("put"), () => this.#put(zone));
      put.setAttribute("aria-label", this.context.say("put_into", { group: this.#name(zone) }));
      zone.querySelector(".lw-sorting-head")?.append(put);
      zone.addEventListener("click", ({ target }) => !(/** @type {Element} */ (target).closest("button")) && this.#put(zone));
    }
    this.addEventListener("keydown", ({ key }) => key === "Escape" && this.#letGo());
  }

  get answer() {
    const chosen = this.#selects.filter((select) => select.value !== "");
    return chosen.length > 0 ? Object.fromEntries(chosen.map((select) => [select.name, select.value])) : null;
  }

  /**
   * @param {SortingAnswer | null} answer
   */
  fill(answer) {
    this.#selects.forEach((select) => (select.value = answer?.[select.name] ?? ""));
    this.#arrange();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#pick(null);
    this.#entries.forEach((entry) => (entry.disabled = locked));
  }

  /**
   * @param {SortingAnswer | null} answer
   */
  mark(answer) {
    const { items } = this.context.solution;
    for (const entry of this.#entries) {
      const mark = answer && (answer[entry.name] === items[entry.name] ? "right" : "wrong");
      markPart(/** @type {Element} */ (entry.parentElement), mark, this.context.say(mark ?? "right"));
    }
  }

  get #selects() {
    return [...this.querySelectorAll("select")];
  }

  get #entries() {
    return /** @type {HTMLButtonElement[]} */ ([...this.querySelectorAll(".lw-sorting-item")]);
  }

  get #zones() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".lw-sorting-zone")]);
  }

  /**
   * @param {string} group "" = not sorted yet
   */
  #zone(group) {
    return this.#zones.find((zone) => (zone.dataset.group ?? "") === group);
  }

  /**
   * @param {Element} zone
   */
  #name(zone) {
    return zone.querySelector(".lw-sorting-head > span")?.textContent?.trim() ?? "";
  }

  /**
   * @param {HTMLSelectElement} select
   */
  #entry(select) {
    const label = /** @type {Node} */ (select.labels?.[0]).cloneNode(true);
    const entry = make("button", "lw-sorting-item", ...label.childNodes);
    entry.type = "button";
    entry.name = select.name;
    entry.setAttribute("aria-pressed", "false");
    const drag = new DragByMouse(entry, this.#zones, (zone) => {
      this.#pick(entry);
      this.#put(zone);
    });
    entry.addEventListener("click", ({ detail }) => !drag.justDragged && this.#press(entry, detail === 0));
    return entry;
  }

  /**
   * @param {HTMLButtonElement} entry
   * @param {boolean} byKey then the focus goes on to the groups
   */
  #press(entry, byKey) {
    if (this.#picked === entry) return this.#pick(null);
    this.#pick(entry);
    this.#status.textContent = this.context.say("picked", { text: entry.textContent?.trim() ?? "" });
    if (byKey) focusOn(this.querySelector(".lw-sorting-groups .lw-sorting-zone:not([data-home]) .lw-sorting-put"));
  }

  /** Escape: nothing is chosen any more, and the focus is back on the entry. */
  #letGo() {
    const entry = this.#picked;
    this.#pick(null);
    if (entry) focusOn(entry);
  }

  /**
   * @param {HTMLButtonElement | null} entry
   */
  #pick(entry) {
    this.#picked = entry;
    this.toggleAttribute("data-picking", entry !== null);
    this.#entries.forEach((other) => other.setAttribute("aria-pressed", String(other === entry)));
    this.#zones.forEach((zone) => zone.toggleAttribute("data-home", entry !== null && zone.contains(entry)));
  }

  /**
   * @param {HTMLElement} zone
   */
  #put(zone) {
    const entry = this.#picked;
    const select = this.#selects.find(({ name }) => name === entry?.name);
    if (!entry || !select || zone.contains(entry)) return;
    select.value = zone.dataset.group ?? "";
    this.#pick(null);
    this.#arrange();
    this.#status.textContent = this.context.say("placed", { text: entry.textContent?.trim() ?? "", group: this.#name(zone) });
    focusOn(this.#zone("")?.querySelector(".lw-sorting-item") ?? entry);
    this.changed();
  }

  /** Each entry to its group, in the order in which they are offered. */
  #arrange() {
    for (const select of this.#selects) {
      const entry = this.#entries.find(({ name }) => name === select.name);
      if (entry?.parentElement) this.#zone(select.value)?.querySelector("ul")?.append(entry.parentElement);
    }
    const left = this.#selects.some((select) => select.value === "");
    const head = this.querySelector(".lw-sorting-tray .lw-sorting-head > span");
    if (head) head.textContent = this.context.say(left ? "unsorted" : "all_sorted");
  }
}
