import { find, snippet } from "../finding.js";
import { make } from "../markup.js";
import { dialogOf } from "./dialogs.js";
import { piecesOf } from "./pieces.js";

/**
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {{article: HTMLElement, pieces: {element: Element, text: string}[]}} SearchPage
 */

// Solutions, feedback, the questions of a test, what follows in a case and what may weigh on people are not told beforehand.
const UNTOLD = "script, .lw-sr, .lw-solved, .lw-hint, .lw-feedback, .lw-if-right, .lw-if-wrong, .lw-scene, .lw-debrief, lw-test, article[data-locked], .lw-sensitive-more:not([open]), [popover], button:not(.lw-term), select";
const MOST = 30;

/**
 * Search in the course. The texts are gathered whenever the dialog opens, nothing before.
 * @param {Document} document
 * @param {Say} say
 */
export function wireSearch(document, say) {
  const dialog = dialogOf(document, "lw-search");
  const field = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const list = /** @type {Element} */ (dialog.querySelector(".lw-found"));
  /**
   * @type {SearchPage[]}
   */
  let pages = [];
  const show = () => {
    if (pages.length === 0) pages = gathered(document);
    const found = find(pages.map((page) => page.pieces), field.value).slice(0, MOST);
    list.replaceChildren(...found.map(({ page, piece }) => result(pages[page], piece, field.value)));
    const word = found.length > 0 ? say("found", { n: found.length }) : say("found_nothing");
    dialog.querySelector(".lw-found-count")?.replaceChildren(field.value.trim() ? word : "");
  };
  document.querySelector("[data-opens=lw-search]")?.addEventListener("click", () => {
    pages = gathered(document);
    field.focus();
    field.select();
    show();
  });
  field.addEventListener("input", show);
  if (field.value) show();
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close();
  });
}

/**
 * @param {Document} document
 * @returns {SearchPage[]}
 */
function gathered(document) {
  const articles = [...document.querySelectorAll("article[data-page], #lw-glossary, #lw-sources")];
  return articles.map((article) => ({
    article: /** @type {HTMLElement} */ (article),
    pieces: [
      { element: article, text: article.getAttribute("data-title") ?? "" },
      ...piecesOf(article, (element) => !element.closest(UNTOLD) && !element.closest("h2")),
    ],
  }));
}

/**
 * @param {SearchPage} page
 * @param {number} index of the piece
 * @param {string} query
 */
function result({ article, pieces }, index, query) {
  const { element, text } = pieces[index];
  element.id ||= `lw-at-${article.id}-${index}`;
  const [before, hit, after] = snippet(text, query);
  const link = make("a", "", make("strong", "", pieces[0].text), make("span", "", before, make("mark", "", hit), after));
  link.href = `#${element.id}`;
  return make("li", "", link);
}
