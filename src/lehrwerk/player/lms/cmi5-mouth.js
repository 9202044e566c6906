import { isDone } from "./xapi.js";

/**
 * Statements in their order: each is sent when the one before is stored; what failed is sent again as it was.
 *
 * @typedef {object} Pending
 * @property {string} verb
 * @property {object} statement
 * @property {() => void} said
 */

// Answers to exercises may go together; statements that platforms act on go one by one.
const ANSWERS_AT_ONCE = 20;
const LAST_ROOM = 12000;
// §9.1 and xAPI: this id is stored already, with another time.
const CONFLICT = 409;
const REFUSED = [400, 403];

export class Mouth {
  #store;
  /**
   * @type {Pending[]}
   */
  #pending = [];
  /**
   * How many of them are under way.
   */
  #underWay = 0;
  /**
   * @type {Set<string>}
   */
  #verbs = new Set();
  #closed = false;
  /**
   * @type {Promise<boolean>}
   */
  #speaking = Promise.resolve(true);

  /**
   * @param {import("./xapi.js").RecordStore} store
   */
  constructor(store) {
    this.#store = store;
  }

  /**
   * @param {string} verb
   * @param {object} statement
   * @param {() => void} [said] called when it is stored
   */
  add(verb, statement, said = () => {}) {
    this.#verbs.add(verb);
    this.#pending.push({ verb, statement, said });
  }

  /**
   * Whether one of these was said or is to be said in this session.
   * @param {string[]} verbs
   */
  knows(...verbs) {
    return verbs.some((verb) => this.#verbs.has(verb));
  }

  /**
   * Says what is pending.
   * @param {boolean} trusted whether the platform has just taken something with the same token: then a refusal is meant for
   * the statement, and asking again in this session will not help
   * @returns {Promise<boolean>} whether nothing is left to say
   */
  speak(trusted) {
    this.#speaking = this.#speaking.then(() => this.#sayAll(trusted));
    return this.#speaking;
  }

  /**
   * @param {boolean} trusted
   */
  async #sayAll(trusted) {
    while (this.#pending.length > 0 && !this.#closed) {
      const next = this.#next();
      this.#underWay = next.length;
      const answer = await this.#store.say(next.map(({ statement }) => statement));
      this.#underWay = 0;
      const stored = isDone(answer) || answer.status === CONFLICT;
      if (!stored && !(trusted && REFUSED.includes(answer.status))) return false;
      this.#pending.splice(0, next.length).forEach(({ said }) => stored && said());
    }
    return true;
  }

  /**
   * What is left and the last statement, together and in order. What is under way arrives without the page.
   * @param {object} terminated
   */
  lastWords(terminated) {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    const left = this.#pending.slice(this.#underWay);
    const all = [...left.map(({ statement }) => statement), terminated];
    const short = JSON.stringify(all).length <= LAST_ROOM;
    const defined = left.filter(({ verb }) => verb !== "answered").map(({ statement }) => statement);
    return this.#store.say(short ? all : [...defined, terminated]);
  }

  #next() {
    const end = this.#pending.findIndex(({ verb }) => verb !== "answered");
    const answers = end < 0 ? this.#pending.length : end;
    return this.#pending.slice(0, Math.min(Math.max(1, answers), ANSWERS_AT_ONCE));
  }
}
