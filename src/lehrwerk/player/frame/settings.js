/**
 * How the course looks on this device: text size, colours, motion, language. Kept for all courses of the same host.
 *
 * @typedef {import("../store.js").Store} Store
 */

const SETTINGS_KEY = "lehrwerk:settings";
const LARGE = 150;

export class Settings {
  #root;
  #store;
  /**
   * @type {Record<string, string>}
   */
  #chosen = {};
  /**
   * @type {Record<string, string>}
   */
  #suggested = {};
  /**
   * @type {((name: string) => void)[]}
   */
  #watchers = [];

  /**
   * @param {Window} window
   * @param {Store} store
   */
  constructor(window, store) {
    this.#root = window.document.documentElement;
    this.#store = store;
    try {
      this.#chosen = JSON.parse(store.get(SETTINGS_KEY) ?? "{}") ?? {};
    } catch {
      // As if nothing had been chosen.
    }
    this.#apply();
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const now = { size: "100", colours: "", motion: calm ? "off" : "on", language: this.#root.lang, ...this.#chosen };
    for (const input of window.document.querySelectorAll(".lw-pick input")) {
      if (!(input instanceof HTMLInputElement)) continue;
      const name = input.closest("fieldset")?.dataset.setting ?? "";
      input.checked = input.value === /** @type {Record<string, string>} */ (now)[name];
      input.addEventListener("change", () => this.#choose(name, input.value));
    }
  }

  /**
   * @param {string} name
   */
  get(name) {
    return this.#chosen[name] ?? this.#suggested[name] ?? "";
  }

  /**
   * Takes the first of some values that can be chosen, as long as the learner has not chosen one; it is not kept.
   * @param {string} name
   * @param {string[]} values
   */
  suggest(name, values) {
    const inputs = [...this.#root.querySelectorAll(`.lw-pick[data-setting="${name}"] input`)].filter((input) => input instanceof HTMLInputElement);
    const wanted = values.flatMap((value) => [value, value.split("-")[0]]);
    const value = wanted.find((one) => inputs.some((input) => input.value === one));
    if (this.#chosen[name] || !value) return;
    this.#suggested[name] = value;
    for (const input of inputs) input.checked = input.value === value;
    this.#watchers.forEach((watcher) => watcher(name));
  }

  /**
   * @param {(name: string) => void} watcher called with the name of what was chosen
   */
  watch(watcher) {
    this.#watchers.push(watcher);
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #choose(name, value) {
    this.#chosen[name] = value;
    this.#store.set(SETTINGS_KEY, JSON.stringify(this.#chosen));
    this.#apply();
    this.#watchers.forEach((watcher) => watcher(name));
  }

  #apply() {
    const size = Number(this.#chosen.size ?? 100);
    this.#root.style.setProperty("--lw-size", String(size / 100));
    this.#root.toggleAttribute("data-large", size >= LARGE);
    for (const name of ["colours", "motion"]) {
      if (this.#chosen[name]) this.#root.setAttribute(`data-${name}`, this.#chosen[name]);
      else this.#root.removeAttribute(`data-${name}`);
    }
  }
}
