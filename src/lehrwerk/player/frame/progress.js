import { progress } from "../attempt.js";

/**
 * Where the learner is and how far: a line and a sentence in the header, and the button of the start page.
 *
 * @param {Document} document
 * @param {import("../desk.js").Desk} desk
 * @param {HTMLElement} article the page that is shown
 * @param {import("../course-map.js").Say} say
 */
export function showProgress(document, desk, article, say) {
  const { pages } = desk.map;
  const { seen, all } = progress(desk.map, desk.attempt);
  const at = pages.findIndex(({ key }) => key === article.dataset.page);
  const bar = /** @type {HTMLElement} */ (document.querySelector(".lw-progress"));
  bar.style.setProperty("--lw-done", String(all > 0 ? seen / all : 0));
  put(document, ".lw-position", at < 0 ? say("pages_seen", { n: seen, of: all }) : say("page_of", { n: at + 1, of: all }));
  const place = pages.find(({ key }) => key === desk.attempt.place);
  const go = /** @type {HTMLAnchorElement} */ (document.querySelector(".lw-go"));
  go.href = `#p-${(place ?? pages[0]).key}`;
  put(document, ".lw-go-word", say(place ? "resume" : "start"));
  put(document, ".lw-go-place", place?.title ?? "");
}

/**
 * @param {Document} document
 * @param {string} selector
 * @param {string} text
 */
function put(document, selector, text) {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}
