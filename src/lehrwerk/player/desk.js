import { answered, completed, handedIn, isJudged, passed, progressShare, testBegun, visited } from "./attempt.js";
import { pack } from "./codec.js";
import { withSkipped } from "./locking.js";
import { milestones } from "./milestones.js";
import { Recorder } from "./recorder.js";
import { drawn, isAnswered, points, score } from "./score.js";

/**
 * The learner's desk: holds the current attempt, takes each step and tells those who watch.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course-map.js").CourseMap} CourseMap
 * @typedef {import("./shelf.js").Shelf} Shelf
 */

const SEEDS = 64 ** 3;

export class Desk {
  map;
  attempt;
  #shelf;
  #recorder;
  /**
   * @type {((desk: Desk) => void)[]}
   */
  #watchers = [];

  /**
   * @param {CourseMap} map
   * @param {Attempt} attempt
   * @param {Shelf} shelf
   * @param {import("./interactions.js").Interaction[]} [untold] single answers that a platform was to hear of and did not
   */
  constructor(map, attempt, shelf, untold = []) {
    this.map = map;
    this.attempt = attempt;
    this.#shelf = shelf;
    this.#recorder = new Recorder(map, shelf, untold);
  }

  /**
   * @param {(desk: Desk) => void} watcher called after every step
   */
  watch(watcher) {
    this.#watchers.push(watcher);
  }

  /**
   * @param {string} page key
   */
  visit(page) {
    if (this.attempt.place !== page || !this.attempt.seen.includes(page)) this.#take(visited(this.attempt, page));
  }

  /**
   * @param {string} id exercise
   * @param {unknown} answer null = taken back
   * @param {boolean} checked
   */
  answer(id, answer, checked) {
    this.#recorder.answered(id, answer, checked);
    this.#take(answered(this.attempt, id, answer, checked));
  }

  /**
   * @param {string} test
   */
  beginTest(test) {
    this.#take(testBegun(this.map, this.attempt, test, Math.floor(Math.random() * SEEDS)));
  }

  /**
   * @param {string} test
   */
  handIn(test) {
    const questions = drawn(this.map, test, this.attempt.tests[test].seed);
    const { share } = points(this.map, this.attempt, this.rightness, questions);
    const { answers } = this.attempt;
    questions.filter((id) => isAnswered(this.attempt, id)).forEach((id) => this.#recorder.note(id, answers[id].answer));
    this.#take(withSkipped(this.map, handedIn(this.attempt, test, share), test));
  }

  /**
   * @type {import("./score.js").Rightness}
   */
  rightness = (id, answer) => this.#shelf.rightness(id, answer);

  get passed() {
    return passed(this.map, this.attempt, this.rightness);
  }

  /** Whether the course is completed and, where it judges, passed. */
  get earned() {
    return this.completed && (this.passed === true || !isJudged(this.map));
  }

  get completed() {
    return completed(this.map, this.attempt);
  }

  /**
   * What a platform is told.
   * @returns {import("./lms/connection.js").Facts}
   */
  get facts() {
    return {
      state: pack(this.map, this.attempt, (id) => this.#shelf.shorthand(id)),
      place: this.attempt.place,
      score: score(this.map, this.attempt, this.rightness),
      completed: this.completed,
      progress: progressShare(this.map, this.attempt),
      passed: this.passed,
      judged: isJudged(this.map),
      reached: milestones(this.map, this.attempt),
      interactions: this.#recorder.all,
    };
  }

  /**
   * @param {Attempt} next
   */
  #take(next) {
    this.attempt = next;
    this.#watchers.forEach((watcher) => watcher(this));
  }
}
