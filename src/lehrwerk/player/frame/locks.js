import { lockedBehind } from "../locking.js";
import { icon, make } from "../markup.js";

/**
 * Pages of a unit that waits for another say so instead of their content. Without JavaScript nothing is locked.
 *
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {Document} document
 * @param {Desk} desk
 * @param {Say} say
 */
export function updateLocks(document, desk, say) {
  const { map, attempt } = desk;
  for (const { key, unit } of map.pages) {
    const article = document.getElementById(`p-${key}`);
    const after = lockedBehind(map, attempt, unit);
    if (!article || (after !== null) === article.hasAttribute("data-locked")) continue;
    article.toggleAttribute("data-locked", after !== null);
    article.querySelector(":scope > .lw-lock")?.remove();
    if (after !== null) article.append(lock(map, after, say));
  }
}

/**
 * @param {import("../course-map.js").CourseMap} map
 * @param {string} after
 * @param {Say} say
 */
function lock(map, after, say) {
  const link = make("a", "", map.units.find(({ id }) => id === after)?.title ?? after);
  link.href = `#p-${map.pages.find(({ unit }) => unit === after)?.key}`;
  return make("div", "lw-card lw-lock", icon("private"), make("p", "", say("first_do"), " ", link));
}
