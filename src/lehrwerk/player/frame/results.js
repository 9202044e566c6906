import { attemptsLeft, isJudged, progress } from "../attempt.js";
import { badge, make } from "../markup.js";
import { byObjective, isAnswered } from "../score.js";

/**
 * The results page: what is done, what is open, how the test went, what was reached per learning objective.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../course-map.js").Say} Say
 *
 * @param {Element} place
 * @param {Desk} desk
 * @param {Say} say
 */
export function showResults(place, desk, say) {
  place.parentElement?.querySelector(".lw-to-certificate")?.toggleAttribute("hidden", !desk.earned);
  place.replaceChildren(state(desk, say), ...open(desk, say), ...objectives(desk, say));
}

/**
 * @param {Desk} desk
 * @param {Say} say
 */
function state(desk, say) {
  const { seen, all } = progress(desk.map, desk.attempt);
  const rows = [row(say("pages"), say("of", { n: seen, of: all }), all > 0 ? seen / all : 0)];
  const { test } = desk.map.completion;
  const best = test ? (desk.attempt.tests[test]?.best ?? null) : null;
  const asked = Object.values(desk.map.exercises).filter((exercise) => !exercise.test).length;
  const given = Object.keys(desk.attempt.answers).filter((id) => isAnswered(desk.attempt, id) && !desk.map.exercises[id].test).length;
  if (asked > 0) rows.push(row(say("answers_given"), say("of", { n: given, of: asked }), given / asked));
  if (test) rows.push(row(say("test"), best === null ? say("not_started") : say("percent", { n: Math.round(best * 100) }), best ?? 0));
  const passed = desk.passed;
  const [mark, word] = verdict(desk.earned, passed);
  const card = make("div", "lw-card lw-state", badge(mark, say(word)), make("ul", "lw-rows", ...rows));
  card.append(make("p", "lw-quiet", rules(desk.map, say)));
  if (test && passed !== true && desk.attempt.tests[test]) {
    const left = attemptsLeft(desk.map, desk.attempt, test);
    if (left < Infinity) card.append(make("p", "lw-quiet", say("attempts_left", { n: left })));
  }
  return card;
}

/**
 * In plain words what makes the course completed and passed.
 * @param {import("../course-map.js").CourseMap} map
 * @param {Say} say
 */
function rules(map, say) {
  const { pages, test, passMark } = map.completion;
  const mark = test ? map.tests[test].passMark : passMark;
  const done = say(test ? (pages ? "rule_pages_test" : "rule_test") : "rule_pages");
  return mark && isJudged(map) ? `${done} ${say(test ? "rule_test_mark" : "rule_graded", { n: Math.round(mark * 100) })}` : done;
}

/**
 * @param {boolean} reached everything there is to reach
 * @param {boolean | null} passed
 * @returns {["right" | "partly" | "wrong", string]}
 */
function verdict(reached, passed) {
  if (passed === false) return ["wrong", "not_passed"];
  if (!reached) return ["partly", "in_progress"];
  return ["right", passed ? "passed" : "completed"];
}

/**
 * The pages that were not seen yet, as links.
 * @param {Desk} desk
 * @param {Say} say
 */
function open(desk, say) {
  const pages = desk.map.pages.filter(({ key }) => !desk.attempt.seen.includes(key));
  if (pages.length === 0) return [];
  const links = pages.map(({ key, title }) => {
    const link = make("a", "", title);
    link.href = `#p-${key}`;
    return make("li", "", link);
  });
  return [make("h3", "", say("still_open")), make("ul", "lw-open-pages", ...links)];
}

/**
 * @param {Desk} desk
 * @param {Say} say
 */
function objectives(desk, say) {
  const found = byObjective(desk.map, desk.attempt, desk.rightness);
  if (found.length === 0) return [];
  const rows = found.map(({ text, reached, all, share }) =>
    row(text, say("points_of", { n: Math.round(reached * 10) / 10, of: all }), share),
  );
  return [make("h3", "", say("objectives_reached")), make("ul", "lw-rows lw-card", ...rows)];
}

/**
 * A line of text with its figure and a bar.
 * @param {string} label
 * @param {string} figure
 * @param {number} share 0…1
 */
function row(label, figure, share) {
  const bar = make("span", "lw-bar");
  bar.style.setProperty("--lw-done", String(share));
  return make("li", "", make("span", "lw-row-label", label), make("span", "lw-row-figure", figure), bar);
}
