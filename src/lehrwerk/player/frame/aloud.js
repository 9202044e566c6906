import { dialogOf } from "./dialogs.js";
import { piecesOf } from "./pieces.js";

/**
 * @typedef {import("../course-map.js").Say} Say
 */

/**
 * Reads the page aloud with the device's voice: piece by piece, for long texts are cut off by browsers, and a pause
 * that begins the piece again works everywhere.
 */
export class Voice {
  #window;
  #say;
  #bar;
  /**
   * @type {{element: Element, text: string}[]}
   */
  #pieces = [];
  #at = 0;
  /** Counts the readings: what an interrupted one still tells is no longer heard. */
  #run = 0;
  #paused = false;
  /**
   * Kept, because browsers forget an utterance that nobody holds.
   * @type {SpeechSynthesisUtterance | null}
   */
  #utterance = null;

  /**
   * @param {Window} window
   * @param {Say} say
   * @param {() => HTMLElement} page that is shown
   */
  constructor(window, say, page) {
    this.#window = window;
    this.#say = say;
    this.#bar = /** @type {HTMLElement} */ (window.document.querySelector(".lw-voice"));
    const start = /** @type {HTMLElement} */ (window.document.querySelector(".lw-aloud"));
    const voices = () => (start.hidden = !window.speechSynthesis?.getVoices().length);
    voices();
    window.speechSynthesis?.addEventListener?.("voiceschanged", voices);
    start.addEventListener("click", () => {
      dialogOf(window.document, "lw-settings").close();
      this.read(page());
    });
    this.#button("pause").addEventListener("click", () => this.#pause(!this.#paused));
    this.#button("stop").addEventListener("click", () => this.stop());
    window.addEventListener("pagehide", () => this.stop());
  }

  /**
   * @param {HTMLElement} page
   */
  read(page) {
    this.#pieces = piecesOf(page, (element) => element.getClientRects().length > 0 && !element.closest("button:not(.lw-term), select, .lw-sr"));
    this.#at = 0;
    this.#bar.hidden = false;
    this.#pause(false);
    this.#button("pause").focus();
  }

  stop() {
    if (this.#bar.hidden) return;
    this.#quiet();
    this.#bar.hidden = true;
  }

  /**
   * @param {boolean} paused
   */
  #pause(paused) {
    this.#paused = paused;
    this.#button("pause").textContent = this.#say(paused ? "resume_reading" : "pause");
    this.#quiet();
    if (!paused) this.#next();
  }

  #quiet() {
    this.#run += 1;
    this.#window.speechSynthesis.cancel();
  }

  #next() {
    const piece = this.#pieces[this.#at];
    if (!piece) return this.stop();
    const run = this.#run;
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = piece.element.closest("[lang]")?.getAttribute("lang") ?? "";
    utterance.onend = utterance.onerror = () => {
      if (run !== this.#run) return;
      this.#at += 1;
      this.#next();
    };
    this.#utterance = utterance;
    this.#window.speechSynthesis.speak(this.#utterance);
  }

  /**
   * @param {"pause" | "stop"} name
   */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.#bar.querySelector(`.lw-voice-${name}`));
  }
}
