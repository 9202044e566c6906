import { ExerciseElement, markPart } from "../../player/exercise-element.js";
import { focusOn, icon, make } from "../../player/markup.js";
import { recorded } from "../../player/interactions.js";

/**
 * Steps to be put in order, by buttons or by dragging. The answer is the list of keys from first to last.
 *
 * @typedef {{order: string[]}} OrderingSolution
 */
export class OrderingElement extends ExerciseElement {
  static tag = "lw-ordering";

  #touched = false;
  /**
   * The order in which the compiler offers the steps.
   * @type {string[]}
   */
  #offered = [];
  #status = make("p", "lw-sr");
  /**
   * @type {HTMLElement | null}
   */
  #dragged = null;

  /**
   * The share of neighbours that follow each other as they should.
   * @param {OrderingSolution} solution
   * @param {string[]} answer
   */
  static rightness({ order }, answer) {
    const follows = order.slice(1).filter((key, index) => answer[answer.indexOf(order[index]) + 1] === key);
    return follows.length / (order.length - 1);
  }

  /**
   * @param {OrderingSolution} _solution
   * @param {string[]} answer
   */
  static pack(_solution, answer) {
    return answer.join("");
  }

  /**
   * @param {OrderingSolution} solution
   * @param {string} payload
   */
  static unpack({ order }, payload) {
    const answer = [...payload];
    return answer.length === order.length && order.every((key) => answer.includes(key)) ? answer : null;
  }

  /**
   * @param {OrderingSolution} solution
   * @param {string[]} answer
   */
  static record({ order }, answer) {
    return [recorded("sequencing", answer.join(","), order.join(","))];
  }

  prepare() {
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    this.#offered = this.#keys;
    for (const item of this.#items) {
      item.append(make("span", "lw-moves", this.#button(item, "up"), this.#button(item, "down")));
      item.addEventListener("pointerdown", (event) => this.#grab(event, item));
      item.addEventListener("pointermove", (event) => this.#drag(event));
      item.addEventListener("pointerup", () => this.#drop());
      item.addEventListener("pointercancel", () => this.#drop());
    }
    this.#label();
  }

  get answer() {
    return this.#touched ? this.#keys : null;
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    this.#touched = answer !== null;
    const list = /** @type {Element} */ (this.#items[0].parentElement);
    (answer ?? this.#offered).forEach((key) => list.append(...this.#items.filter((item) => item.dataset.key === key)));
    this.#label();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.toggleAttribute("data-settled", locked);
    this.querySelectorAll("button.lw-move").forEach((move) => move.toggleAttribute("disabled", locked));
    if (!locked) this.#label();
  }

  /**
   * Marks what follows its rightful neighbour, as the score counts it.
   * @param {string[] | null} answer
   */
  mark(answer) {
    const { order } = this.context.solution;
    this.#items.forEach((item, index) => {
      const place = answer ? order.indexOf(answer[index]) : -1;
      const right = place === 0 ? index === 0 : place > 0 && answer?.[index - 1] === order[place - 1];
      markPart(item, right ? "right" : null, this.context.say("right"));
    });
  }

  get #items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".lw-item")]);
  }

  get #keys() {
    return this.#items.map((item) => item.dataset.key ?? "");
  }

  /**
   * @param {HTMLElement} item
   * @param {"up" | "down"} way
   */
  #button(item, way) {
    const move = make("button", "lw-move", icon(way));
    move.type = "button";
    move.dataset.way = way;
    move.addEventListener("click", () => this.#move(item, way));
    return move;
  }

  /**
   * @param {HTMLElement} item
   * @param {"up" | "down"} way
   */
  #move(item, way) {
    const other = way === "up" ? item.previousElementSibling : item.nextElementSibling;
    if (other && way === "up") other.before(item);
    if (other && way === "down") other.after(item);
    this.#settled(item);
    // At the end of the list the pressed button is switched off: the other one takes the focus.
    const pressed = /** @type {HTMLButtonElement} */ (item.querySelector(`[data-way="${way}"]`));
    focusOn(pressed.disabled ? item.querySelector(".lw-move:enabled") : pressed);
  }

  /**
   * @param {HTMLElement} item
   */
  #settled(item) {
    this.#touched = true;
    this.#label();
    this.#status.textContent = this.context.say("place", { n: this.#items.indexOf(item) + 1, of: this.#items.length });
    this.changed();
  }

  #label() {
    const items = this.#items;
    items.forEach((item, index) => {
      const text = item.querySelector(".lw-item-text")?.textContent?.trim() ?? "";
      for (const move of item.querySelectorAll("button")) {
        const up = move.dataset.way === "up";
        move.setAttribute("aria-label", this.context.say(up ? "move_up" : "move_down", { text }));
        move.disabled = up ? index === 0 : index === items.length - 1;
      }
    });
  }

  /**
   * Dragging starts at the handle, so that a finger can still scroll the page.
   * @param {PointerEvent} event
   * @param {HTMLElement} item
   */
  #grab(event, item) {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest(".lw-handle") || this.hasAttribute("data-settled")) return;
    event.preventDefault();
    item.setPointerCapture(event.pointerId);
    item.classList.add("lw-dragged");
    this.#dragged = item;
  }

  /**
   * The neighbour makes room: the dragged step itself stays where it is in the document, or it would lose the pointer.
   * @param {PointerEvent} event
   */
  #drag({ clientY }) {
    const item = this.#dragged;
    if (!item) return;
    const [before, after] = [item.previousElementSibling, item.nextElementSibling];
    const middle = (/** @type {Element} */ element) => element.getBoundingClientRect().top + element.clientHeight / 2;
    if (before && clientY < middle(before)) item.after(before);
    else if (after && clientY > middle(after)) item.before(after);
  }

  #drop() {
    if (!this.#dragged) return;
    this.#dragged.classList.remove("lw-dragged");
    this.#settled(this.#dragged);
    this.#dragged = null;
  }
}
