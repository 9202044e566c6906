import { digits, fromDigits } from "../../player/digits.js";
import { ExerciseElement } from "../../player/exercise-element.js";
import { icon, make, together } from "../../player/markup.js";
import { recorded } from "../../player/interactions.js";

/**
 * A text whose words can be marked. The answer is the list of keys of what is marked: a letter for what is right, two
 * characters for any other word.
 *
 * @typedef {{right: string[], words: string}} MarkingSolution
 */

// So many marks are kept; the compiler reckons with it.
const MOST_MARKS = 40;

/**
 * The marks that are kept: the right ones first.
 * @param {string[]} right
 * @param {string[]} answer
 */
function keptMarks(right, answer) {
  const hits = answer.filter((key) => right.includes(key));
  const others = answer.filter((key) => !right.includes(key));
  return { hits: hits.slice(0, MOST_MARKS), misses: others.slice(0, Math.max(0, MOST_MARKS - hits.length)) };
}

/**
 * @param {string} text
 * @returns {string[]} its characters two by two
 */
function inPairs(text) {
  return text.match(/../g) ?? [];
}

export class MarkingElement extends ExerciseElement {
  static tag = "lw-marking";

  #status = make("p", "lw-sr");

  /**
   * What is rightly marked less what is wrongly marked.
   * @param {MarkingSolution} solution
   * @param {string[]} answer
   */
  static rightness({ right }, answer) {
    const { hits, misses } = keptMarks(right, answer);
    return Math.max(0, hits.length - misses.length) / right.length;
  }

  /**
   * @param {MarkingSolution} solution
   * @param {string[]} answer
   */
  static pack({ right }, answer) {
    const { hits, misses } = keptMarks(right, answer);
    return digits(hits.length) + hits.join("") + misses.join("");
  }

  /**
   * @param {MarkingSolution} solution
   * @param {string} payload
   */
  static unpack({ right, words }, payload) {
    const hits = fromDigits(payload[0] ?? "");
    if (!(hits < payload.length)) return null;
    const known = [...right, ...inPairs(words)];
    const answer = [...payload.slice(1, 1 + hits), ...inPairs(payload.slice(1 + hits))].filter((key) => known.includes(key));
    return answer.length > 0 ? answer : null;
  }

  /**
   * @param {MarkingSolution} solution
   * @param {string[]} answer
   */
  static record({ right }, answer) {
    return [recorded("performance", answer.join(","), right.join(","))];
  }

  prepare() {
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    this.querySelectorAll("span.lw-word").forEach((word) => together(word, this.#button(word)));
    // A short word has room beside it; its full stop stays close.
    this.#words.forEach((word) => word.classList.toggle("lw-word-stop", word.nextSibling !== null));
    this.#words.forEach((word, index) => (word.tabIndex = index === 0 ? 0 : -1));
    this.addEventListener("keydown", (event) => this.#walk(event));
  }

  get answer() {
    const keys = this.#words.filter(isPressed).map((word) => word.value);
    return keys.length > 0 ? keys : null;
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    this.#words.forEach((word) => word.setAttribute("aria-pressed", String(answer?.includes(word.value) ?? false)));
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    this.#words.forEach((word) => (word.disabled = locked));
  }

  /**
   * Marks what was chosen, in colour, with a symbol, and with a word for those who do not see it.
   * @param {string[] | null} answer
   */
  mark(answer) {
    const { right } = this.context.solution;
    for (const word of this.#words) {
      const mark = answer?.includes(word.value) ? (right.includes(word.value) ? "right" : "wrong") : null;
      word.querySelectorAll(".lw-icon, .lw-sr").forEach((sign) => sign.remove());
      word.classList.toggle("lw-is-right", mark === "right");
      word.classList.toggle("lw-is-wrong", mark === "wrong");
      if (mark) word.append(icon(mark), make("span", "lw-sr", ` (${this.context.say(mark)})`));
    }
  }

  get #words() {
    return /** @type {HTMLButtonElement[]} */ ([...this.querySelectorAll("button.lw-word")]);
  }

  /**
   * @param {Element} word
   */
  #button(word) {
    const button = make("button", "lw-word", word.textContent ?? "");
    button.type = "button";
    button.value = word.getAttribute("data-key") ?? "";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => this.#toggle(button));
    return button;
  }

  /**
   * @param {HTMLButtonElement} word
   */
  #toggle(word) {
    this.#enter(word);
    if (!isPressed(word) && this.#words.filter(isPressed).length >= MOST_MARKS) {
      this.#status.textContent = this.context.say("most", { n: MOST_MARKS });
      return;
    }
    word.setAttribute("aria-pressed", String(!isPressed(word)));
    this.changed();
  }

  /**
   * The whole text is one stop of the Tab key; arrows lead from word to word and from line to line.
   * @param {KeyboardEvent} event
   */
  #walk(event) {
    const words = this.#words;
    const at = words.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    if (at < 0) return;
    const onward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const steps = {
      ArrowLeft: words[at + (onward === "ArrowLeft" ? 1 : -1)],
      ArrowRight: words[at + (onward === "ArrowRight" ? 1 : -1)],
      ArrowUp: nextLine(words, words[at], -1),
      ArrowDown: nextLine(words, words[at], 1),
      Home: words[0],
      End: words.at(-1),
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (next) this.#enter(next);
  }

  /**
   * @param {HTMLButtonElement} word
   */
  #enter(word) {
    this.#words.forEach((other) => (other.tabIndex = other === word ? 0 : -1));
    word.focus();
  }
}

/**
 * @param {Element} word
 */
function isPressed(word) {
  return word.getAttribute("aria-pressed") === "true";
}

/**
 * The word that stands above or below another.
 * @param {HTMLButtonElement[]} words
 * @param {HTMLButtonElement} from
 * @param {-1 | 1} way
 */
function nextLine(words, from, way) {
  const middle = (/** @type {DOMRect} */ { left, width }) => left + width / 2;
  const here = from.getBoundingClientRect();
  const boxes = words.map((word) => ({ word, box: word.getBoundingClientRect() }));
  const beyond = boxes.filter(({ box }) => (box.top - here.top) * way > here.height / 2);
  const nearest = Math.min(...beyond.map(({ box }) => Math.abs(box.top - here.top)));
  const line = beyond.filter(({ box }) => Math.abs(box.top - here.top) < nearest + here.height / 2);
  line.sort((a, b) => Math.abs(middle(a.box) - middle(here)) - Math.abs(middle(b.box) - middle(here)));
  return line[0]?.word;
}
