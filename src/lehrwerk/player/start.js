import { unpack } from "./codec.js";
import { readMap, speaker } from "./course-map.js";
import { Desk } from "./desk.js";
import { ExerciseElement } from "./exercise-element.js";
import { storeBeforeLeaving } from "./frame/leaving.js";
import { Menu } from "./frame/menu.js";
import { Notices } from "./frame/notices.js";
import { Pages } from "./frame/pages.js";
import { showProgress } from "./frame/progress.js";
import { showResults } from "./frame/results.js";
import { Journal, Saving } from "./saving.js";
import { Shelf } from "./shelf.js";
import { storeOf } from "./store.js";
import { TestElement } from "./test-element.js";

/**
 * @typedef {import("./lms/connection.js").Connection} Connection
 * @typedef {import("./course-map.js").Say} Say
 */

/**
 * Turns the readable document into the course: connects, takes up the learner's state, shows the first page.
 * @param {Document} document
 * @param {Connection} connection
 * @param {(typeof ExerciseElement)[]} kinds the exercises this course uses
 */
export async function start(document, connection, kinds) {
  const window = /** @type {Window & typeof globalThis} */ (document.defaultView);
  document.documentElement.classList.add("lw");
  const map = readMap(document);
  const say = speaker(map.words);
  const notices = new Notices(/** @type {Element} */ (document.querySelector(".lw-notices")), say);
  const session = await connection.open(map.course);
  notices.tell("session", session.notice);
  const room = `lehrwerk:${map.course}:${session.learner}`;
  const journal = new Journal(storeOf(window, "localStorage"), `${room}:journal`, session.mode === "normal");
  const saving = new Saving(window, connection, journal, (word) => notices.tell("saving", word));
  const shelf = new Shelf(document, map, kinds);
  const state = journal.newer(session.state);
  const desk = new Desk(
    map,
    unpack(map, state, (id) => shelf.shorthand(id)),
    shelf,
  );
  storeBeforeLeaving(window, saving);
  if (session.mode === "normal") desk.watch(() => saving.step(desk.facts));
  [...kinds, TestElement].forEach((kind) => window.customElements.define(kind.tag, kind));
  enhance(document, desk, shelf, say, secrets(window, room));
  const pages = frame(document, window, desk, say);
  pages.begin();
  if (state !== session.state) saving.step(desk.facts);
  document.documentElement.classList.add("lw-ready");
}

/**
 * Header, menu and results follow every step and every page.
 * @param {Document} document
 * @param {Window} window
 * @param {Desk} desk
 * @param {Say} say
 */
function frame(document, window, desk, say) {
  const pages = new Pages(document, window);
  const menu = new Menu(document, desk.map, say);
  const results = document.querySelector(".lw-results");
  const update = () => {
    menu.update(desk.attempt, pages.current);
    showProgress(document, desk, pages.current, say);
    if (results && pages.current.contains(results)) showResults(results, desk, say);
  };
  desk.watch(update);
  pages.watch((article) => {
    if (article.dataset.page) desk.visit(article.dataset.page);
    update();
  });
  return pages;
}

/**
 * @param {Document} document
 * @param {Desk} desk
 * @param {Shelf} shelf
 * @param {Say} say
 * @param {(id: string) => import("./exercise-element.js").Context["secret"]} secret
 */
function enhance(document, desk, shelf, say, secret) {
  for (const element of document.querySelectorAll("[data-exercise]")) {
    if (!(element instanceof ExerciseElement)) continue;
    const id = element.dataset.exercise ?? "";
    const entry = desk.map.exercises[id];
    const { words } = desk.map;
    element.enhance({
      id,
      entry,
      solution: shelf.solution(id),
      say: (key, values) => say(`${entry.kind}.${key}` in words ? `${entry.kind}.${key}` : key, values),
      tell: (answer, checked) => desk.answer(id, answer, checked),
      secret: secret(id),
    });
    element.restore(desk.attempt.answers[id]);
  }
  document.querySelectorAll("lw-test").forEach((test) => test instanceof TestElement && test.enhance(desk, say));
}

/**
 * Private answers stay in this window of the browser: a shared computer forgets them when it is closed.
 * @param {Window} window
 * @param {string} room names the course and the learner
 */
function secrets(window, room) {
  const store = storeOf(window, "sessionStorage");
  return (/** @type {string} */ id) => ({
    read: () => JSON.parse(store.get(`${room}:${id}`) ?? "null"),
    write: (/** @type {unknown} */ answer) =>
      answer === null ? store.remove(`${room}:${id}`) : void store.set(`${room}:${id}`, JSON.stringify(answer)),
  });
}
