import { isSettled } from "../attempt.js";
import { lockedBehind } from "../locking.js";
import { icon, make } from "../markup.js";

/**
 * The list of modules and units: beside the page where there is room, else behind a button. Marks what is done.
 *
 * @typedef {import("../attempt.js").Attempt} Attempt
 * @typedef {import("../course-map.js").CourseMap} CourseMap
 * @typedef {import("../course-map.js").Say} Say
 */
export class Menu {
  #nav;
  #button;
  #map;
  #say;

  /**
   * @param {Document} document
   * @param {CourseMap} map
   * @param {Say} say
   */
  constructor(document, map, say) {
    this.#nav = /** @type {HTMLElement} */ (document.querySelector(".lw-menu"));
    this.#button = /** @type {HTMLButtonElement} */ (document.querySelector(".lw-menu-button"));
    this.#map = map;
    this.#say = say;
    this.#button.hidden = false;
    this.#button.addEventListener("click", () => this.#open(!this.#isOpen));
    this.#nav.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a")) this.#open(false);
    });
    for (const area of [this.#nav, this.#button]) {
      area.addEventListener("keydown", (event) => this.#isOpen && event.key === "Escape" && this.#escape());
      area.addEventListener("focusout", ({ relatedTarget }) => this.#leave(relatedTarget));
    }
  }

  /**
   * @param {Attempt} attempt
   * @param {HTMLElement} article the page that is shown
   */
  update(attempt, article) {
    const unit = this.#map.pages.find(({ key }) => key === article.dataset.page)?.unit;
    for (const item of this.#nav.querySelectorAll("li[data-unit]")) {
      item.toggleAttribute("data-current", item.getAttribute("data-unit") === unit);
      this.#mark(item, attempt);
    }
    for (const link of this.#nav.querySelectorAll("a")) {
      const current = link.hash === `#${article.id}`;
      if (current === link.hasAttribute("aria-current")) continue;
      if (current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      if (current) this.#bringIntoView(link);
    }
  }

  /**
   * Scrolls the list, never the page.
   * @param {Element} link
   */
  #bringIntoView(link) {
    const list = /** @type {Element} */ (this.#nav.firstElementChild);
    const [mine, all] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollTop += Math.max(0, mine.bottom - all.bottom) + Math.min(0, mine.top - all.top);
  }

  get #isOpen() {
    return this.#button.getAttribute("aria-expanded") === "true";
  }

  /**
   * @param {boolean} open
   */
  #open(open) {
    const header = this.#button.closest("header")?.getBoundingClientRect();
    this.#nav.style.setProperty("--lw-top", `${Math.max(0, header?.bottom ?? 0)}px`);
    this.#button.setAttribute("aria-expanded", String(open));
    this.#nav.classList.toggle("lw-open", open);
  }

  /**
   * The open menu lies over the page: it goes when the focus moves on, so that it covers nothing that has the focus.
   * @param {EventTarget | null} next what takes the focus
   */
  #leave(next) {
    const stays = next === this.#button || (next instanceof Node && this.#nav.contains(next));
    if (next && !stays) this.#open(false);
  }

  #escape() {
    this.#open(false);
    this.#button.focus();
  }

  /**
   * @param {Element} item
   * @param {Attempt} attempt
   */
  #mark(item, attempt) {
    const pages = this.#map.pages.filter(({ unit }) => unit === item.getAttribute("data-unit"));
    const seen = pages.filter(({ key }) => attempt.seen.includes(key)).length;
    const test = this.#map.tests[item.getAttribute("data-unit") ?? ""];
    const done = seen === pages.length && (!test || isSettled(this.#map, attempt, pages[0].unit));
    const locked = lockedBehind(this.#map, attempt, pages[0].unit) !== null;
    const state = locked ? "locked" : seen === 0 ? "not_started" : done ? "done" : "in_progress";
    if (item.getAttribute("data-state") === state) return;
    item.setAttribute("data-state", state);
    item.querySelector(".lw-mark")?.replaceChildren(icon(locked ? "private" : state), make("span", "lw-sr", this.#say(state)));
  }
}
