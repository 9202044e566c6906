/** Tables lose their meaning where a style sheet shows them as blocks (some browsers); these words give it back. */
const TABLE_ROLES = { table: "table", "thead, tbody": "rowgroup", tr: "row", th: "columnheader", td: "cell" };

/**
 * Sentences that the device can speak: a button appears where it has a voice for the language.
 */
export class PhrasesElement extends HTMLElement {
  static tag = "lw-phrases";

  /**
   * The button whose sentence is spoken.
   * @type {HTMLButtonElement | null}
   */
  #speaking = null;
  /**
   * Kept, because browsers forget an utterance that nobody holds.
   * @type {SpeechSynthesisUtterance | null}
   */
  #utterance = null;

  connectedCallback() {
    for (const [parts, role] of Object.entries(TABLE_ROLES)) {
      this.querySelectorAll(parts).forEach((part) => part.setAttribute("role", role));
    }
    const speech = window.speechSynthesis;
    if (!speech) return;
    const offer = () => this.#buttons.forEach((button) => (button.hidden = !voiceFor(languageOf(button), speech.getVoices())));
    offer();
    speech.addEventListener?.("voiceschanged", offer);
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) this.#press(button);
    });
    window.addEventListener("pagehide", () => this.#stop());
    // Left behind on another page, it falls silent.
    new ResizeObserver(() => this.getClientRects().length === 0 && this.#stop()).observe(this);
  }

  /**
   * @returns {HTMLButtonElement[]}
   */
  get #buttons() {
    return [...this.querySelectorAll("button")];
  }

  /**
   * @param {HTMLButtonElement} button
   */
  #press(button) {
    const again = button === this.#speaking;
    window.speechSynthesis.cancel();
    this.#mark(null);
    if (!again) this.#speak(button);
  }

  /**
   * @param {HTMLButtonElement} button
   */
  #speak(button) {
    const language = languageOf(button);
    const utterance = new SpeechSynthesisUtterance(textOf(button)?.textContent ?? "");
    utterance.lang = language;
    utterance.voice = voiceFor(language, window.speechSynthesis.getVoices());
    utterance.rate = 0.9;
    utterance.onend = utterance.onerror = () => this.#utterance === utterance && this.#mark(null);
    this.#utterance = utterance;
    this.#mark(button);
    window.speechSynthesis.speak(utterance);
  }

  #stop() {
    if (!this.#speaking) return;
    window.speechSynthesis.cancel();
    this.#mark(null);
  }

  /**
   * @param {HTMLButtonElement | null} button
   */
  #mark(button) {
    this.#speaking?.removeAttribute("aria-pressed");
    this.#speaking = button;
    button?.setAttribute("aria-pressed", "true");
  }
}

/**
 * The device's voice for a language: one for the same region before any other; null = none.
 * @template {{ lang: string }} AnyVoice
 * @param {string} language a tag such as `pt` or `pt-BR`
 * @param {AnyVoice[]} voices
 * @returns {AnyVoice | null}
 */
export function voiceFor(language, voices) {
  const spoken = (/** @type {string} */ tag) => tag.toLowerCase().replace("_", "-");
  const same = voices.find(({ lang }) => spoken(lang) === spoken(language));
  return same ?? voices.find(({ lang }) => spoken(lang).split("-")[0] === spoken(language).split("-")[0]) ?? null;
}

/**
 * @param {HTMLButtonElement} button
 */
function textOf(button) {
  return button.parentElement?.querySelector(".lw-phrase-text");
}

/**
 * @param {HTMLButtonElement} button
 */
function languageOf(button) {
  return textOf(button)?.getAttribute("lang") ?? "";
}
