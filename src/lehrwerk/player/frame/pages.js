import { focusOn } from "../markup.js";

/**
 * Shows one page of the document at a time. Every page is an article with an id; moving on is following a link to one,
 * so that the browser's own back button works.
 */
export class Pages {
  #document;
  #window;
  /**
   * @type {HTMLElement[]}
   */
  #articles;
  /**
   * What back and next walk along.
   * @type {HTMLElement[]}
   */
  #path;
  #title;
  /**
   * The page to come back to from glossary and sources.
   */
  #left;
  /**
   * @type {((article: HTMLElement) => void)[]}
   */
  #watchers = [];
  current;

  /**
   * @param {Document} document
   * @param {Window} window
   */
  constructor(document, window) {
    this.#document = document;
    this.#window = window;
    this.#articles = [...document.querySelectorAll("article.lw-page")].filter((article) => article instanceof HTMLElement);
    this.#path = this.#articles.filter((article) => !article.hasAttribute("data-aside"));
    this.#title = document.title;
    this.current = this.#left = this.#path[0];
  }

  /**
   * @param {(article: HTMLElement) => void} watcher called whenever another page is shown
   */
  watch(watcher) {
    this.#watchers.push(watcher);
  }

  /**
   * Shows the page of the address, or the first, and from now on follows every change of it.
   */
  begin() {
    this.#window.addEventListener("hashchange", () => this.#follow());
    this.#show(this.#target()?.closest("article") ?? this.#path[0]);
  }

  #follow() {
    const target = this.#target();
    const article = target?.closest("article");
    if (!target || !article || !this.#articles.includes(article)) return;
    const arrived = article !== this.current;
    if (arrived) this.#show(article);
    // Blocks that hide parts of themselves (tabs, cards) show the one that is meant.
    target.dispatchEvent(new CustomEvent("lw-reveal", { bubbles: true }));
    for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
    const seen = target !== article && target.getClientRects().length > 0;
    if (seen) focusOn(target);
    else if (arrived) focusOn(article.querySelector("h1, h2, h3") ?? article);
    if (target === article) this.#window.scrollTo(0, 0);
  }

  /**
   * @returns {HTMLElement | null}
   */
  #target() {
    return this.#document.getElementById(decodeURIComponent(this.#window.location.hash.slice(1)));
  }

  /**
   * @param {HTMLElement} article
   */
  #show(article) {
    this.current = article;
    this.#articles.forEach((one) => one.toggleAttribute("data-shown", one === article));
    const title = article.dataset.title;
    this.#document.title = title ? `${title} – ${this.#title}` : this.#title;
    const at = this.#path.indexOf(article);
    this.#point(".lw-step-back", at < 0 ? this.#left : (this.#path[at - 1] ?? null));
    if (at >= 0) this.#left = article;
    this.#point(".lw-step-next", at >= 0 ? (this.#path[at + 1] ?? null) : null);
    this.#watchers.forEach((watcher) => watcher(article));
  }

  /**
   * @param {string} selector
   * @param {HTMLElement | null} article
   */
  #point(selector, article) {
    const link = /** @type {HTMLAnchorElement} */ (this.#document.querySelector(selector));
    link.hidden = !article;
    if (article) link.href = `#${article.id}`;
    const name = link.querySelector(".lw-step-title");
    if (name) name.textContent = article?.dataset.title ?? "";
  }
}
