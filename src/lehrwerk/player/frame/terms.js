import { speaker } from "../course-map.js";
import { make } from "../markup.js";

/**
 * Words that the glossary explains: the way to the glossary becomes a button that shows the entry in place. The browser's
 * popover closes with Escape and with a press beside it, and gives the focus back. Browsers that have none (before 2024)
 * keep the link.
 */

const GAP = 8;
// Less room than this below the word: the entry stands above it.
const LEAST_ROOM = 220;

/**
 * @param {Document} document
 * @param {import("../course-map.js").CourseMap} map
 */
export function wireTerms(document, map) {
  if (!("popover" in HTMLElement.prototype)) return;
  const say = speaker(map.words);
  const links = [...document.querySelectorAll("article a.lw-term")].filter((link) => !link.closest(".lw-glossary"));
  const entries = links.map((link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? ""));
  links.forEach((link, number) => {
    const entry = entries[number];
    if (entry) explain(/** @type {HTMLAnchorElement} */ (link), entry, `lw-term-${number}`, say);
  });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Element} entry its term in the glossary; what it means stands behind it
 * @param {string} id
 * @param {import("../course-map.js").Say} say
 */
function explain(link, entry, id, say) {
  const opener = make("button", "lw-term", ...link.childNodes);
  opener.type = "button";
  opener.setAttribute("popovertarget", id);
  const note = termNote(entry, id, link.href, say);
  link.closest("article")?.append(note);
  link.replaceWith(opener);
  opener.setAttribute("aria-expanded", "false");
  note.addEventListener("beforetoggle", (event) => {
    const opens = /** @type {ToggleEvent} */ (event).newState === "open";
    opener.setAttribute("aria-expanded", String(opens));
    if (opens) placeBeside(note, opener);
  });
}

/**
 * @param {Element} entry
 * @param {string} id
 * @param {string} href
 * @param {import("../course-map.js").Say} say
 */
function termNote(entry, id, href, say) {
  const meaning = entry.nextElementSibling?.cloneNode(true).childNodes ?? [];
  const name = make("p", "lw-term-name", entry.textContent ?? "");
  name.id = `${id}-name`;
  const link = make("a", "", say("glossary"));
  link.href = href;
  const close = make("button", "lw-button lw-small", say("close"));
  close.type = "button";
  const note = make("div", "lw-term-note", name, make("p", "", ...meaning), make("p", "lw-actions", close, link));
  note.id = id;
  note.setAttribute("popover", "auto");
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-labelledby", name.id);
  note.tabIndex = -1;
  note.autofocus = true;
  close.addEventListener("click", () => note.hidePopover());
  link.addEventListener("click", () => note.hidePopover());
  return note;
}

/**
 * Below the word, or above it where there is no room; it moves with the page.
 * @param {HTMLElement} note
 * @param {Element} word
 */
function placeBeside(note, word) {
  const { left, top, bottom } = word.getBoundingClientRect();
  const { scrollX, scrollY, innerHeight } = window;
  const wide = document.documentElement.clientWidth;
  const width = Math.min(wide - 2 * GAP, 22 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  const above = innerHeight - bottom < LEAST_ROOM && top > LEAST_ROOM;
  note.style.width = `${width}px`;
  note.style.left = `${Math.max(GAP, Math.min(left, wide - width - GAP)) + scrollX}px`;
  note.style.top = above ? "auto" : `${bottom + scrollY + GAP}px`;
  note.style.bottom = above ? `${innerHeight - top - scrollY + GAP}px` : "auto";
}
