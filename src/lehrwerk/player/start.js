import { newest, unpack } from "./codec.js";
import { readMap, speaker } from "./course-map.js";
import { Desk } from "./desk.js";
import { ExerciseElement } from "./exercise-element.js";
import { debugHook } from "./frame/debug-hook.js";
import { ask, wireDialogs } from "./frame/dialogs.js";
import { showEnd } from "./frame/end.js";
import { fetchLater } from "./frame/later.js";
import { storeBeforeLeaving } from "./frame/leaving.js";
import { updateLocks } from "./frame/locks.js";
import { Menu } from "./frame/menu.js";
import { Notices } from "./frame/notices.js";
import { Pages } from "./frame/pages.js";
import { showProgress } from "./frame/progress.js";
import { Settings } from "./frame/settings.js";
import { Windows } from "./frame/windows.js";
import { tellWhereNotesStay, notebookOf, secretsOf } from "./privacy.js";
import { Journal, Saving } from "./saving.js";
import { Shelf } from "./shelf.js";
import { storeOf } from "./store.js";
import { TestElement } from "./test-element.js";
import { heed } from "./wishes.js";

/**
 * @typedef {import("./lms/connection.js").Connection} Connection
 * @typedef {import("./lms/connection.js").Session} Session
 * @typedef {import("./course-map.js").Say} Say
 * @typedef {(document: Document, map: import("./course-map.js").CourseMap, settings: Settings) => void} Extra
 */

/**
 * Turns the readable document into the course: connects, takes up the learner's state, shows the first page.
 * @param {Document} document
 * @param {Connection} connection
 * @param {(typeof ExerciseElement)[]} kinds the elements this course uses
 * @param {Extra[]} extras what only some courses need
 */
export async function start(document, connection, kinds, extras = []) {
  const window = /** @type {Window & typeof globalThis} */ (document.defaultView);
  document.documentElement.classList.add("lw");
  const map = readMap(document);
  const say = speaker(map.words);
  const store = storeOf(window, "localStorage");
  const settings = new Settings(window, store);
  wireDialogs(document);
  extras.forEach((extra) => extra(document, map, settings));
  const notices = new Notices(/** @type {Element} */ (document.querySelector(".lw-notices")), say);
  const insight = debugHook(window, connection);
  const session = await connection.open(map.course);
  notices.tell("session", session.notice);
  heed(document, map, settings, session);
  const room = `lehrwerk:${map.course}:${session.learner}`;
  const windows = new Windows(window, store, room);
  const turn = await takeTurn(document, windows, session, say);
  if (!turn.mine && session.mode === "normal") notices.tell("session", "view_only");
  const journal = new Journal(store, `${room}:journal`, turn.mine);
  const saving = new Saving(window, connection, journal, (word) => notices.tell("saving", word));
  const shelf = new Shelf(document, map, kinds);
  const state = journal.newer(newest(turn.state, session.state));
  const attempt = unpack(map, state, (id) => shelf.shorthand(id));
  const untold = journal.answers;
  const desk = new Desk(map, attempt, shelf, untold);
  Object.assign(insight, { session, saving, desk });
  storeBeforeLeaving(window, saving);
  if (turn.mine) keep(document, windows, saving, desk, say);
  [...kinds, TestElement].forEach((kind) => window.customElements.define(kind.tag, kind));
  const notebook = notebookOf(window, map, room, turn.mine);
  enhance(document, desk, shelf, say, secretsOf(map, notebook));
  tellWhereNotesStay(document, map, notebook, Boolean(connection.reset), say);
  const pages = frame(document, window, desk, say);
  pages.begin();
  if (turn.mine && (state !== session.state || untold.length > 0)) saving.step(desk.facts);
  document.documentElement.classList.add("lw-ready");
  const secret = exercisesIn(document).filter(({ context }) => context.entry.assessed === "private");
  const notice = turn.mine ? session.notice : "view_only";
  fetchLater(document, "tools", { desk, pages, say, secret, notebook, connection, saving, notice });
}

/**
 * Whether this window writes: not in review or browse, and not while another window has the course.
 * @param {Document} document
 * @param {Windows} windows
 * @param {Session} session
 * @param {Say} say
 */
async function takeTurn(document, windows, session, say) {
  if (session.mode !== "normal") return { mine: false, state: "" };
  return windows.arrive(() =>
    ask(document, say("open_elsewhere"), [
      ["look", say("look_only")],
      ["take", say("take_over")],
    ]),
  );
}

/**
 * Every step is stored; when another window takes over, this one finishes and says so.
 * @param {Document} document
 * @param {Windows} windows
 * @param {Saving} saving
 * @param {Desk} desk
 * @param {Say} say
 */
function keep(document, windows, saving, desk, say) {
  desk.watch(() => saving.step(desk.facts));
  windows.hold(() => {
    saving.close();
    showEnd(document, say("left_taken"));
    return desk.facts.state;
  });
}

/**
 * Header, menu and locks follow every step and every page.
 * @param {Document} document
 * @param {Window} window
 * @param {Desk} desk
 * @param {Say} say
 */
function frame(document, window, desk, say) {
  const pages = new Pages(document, window);
  const menu = new Menu(document, desk.map, say);
  const update = () => {
    menu.update(desk.attempt, pages.current);
    updateLocks(document, desk, say);
    showProgress(document, desk, pages.current, say);
  };
  desk.watch(update);
  pages.watch((article) => {
    if (article.dataset.page && !article.hasAttribute("data-locked")) desk.visit(article.dataset.page);
    update();
  });
  updateLocks(document, desk, say);
  return pages;
}

/**
 * @param {Document} document
 * @returns {ExerciseElement[]}
 */
function exercisesIn(document) {
  return /** @type {ExerciseElement[]} */ ([...document.querySelectorAll("[data-exercise]")].filter((element) => element instanceof ExerciseElement));
}

/**
 * @param {Document} document
 * @param {Desk} desk
 * @param {Shelf} shelf
 * @param {Say} say
 * @param {(id: string) => import("./exercise-element.js").Secret} secret
 */
function enhance(document, desk, shelf, say, secret) {
  for (const element of exercisesIn(document)) {
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
