import { icon, make } from "../../player/markup.js";
import { ChoiceElement } from "../choice/choice.js";

/**
 * Places in a picture. The list below it is the exercise, as in a choice; the circles in the picture tick its boxes.
 */
export class HotspotElement extends ChoiceElement {
  static tag = "lw-hotspot";

  prepare() {
    this.#draw();
    this.addEventListener("change", () => this.#follow());
    super.prepare();
  }

  /**
   * @param {string[] | null} answer
   */
  fill(answer) {
    super.fill(answer);
    this.#follow();
  }

  /**
   * @param {boolean} locked
   */
  lock(locked) {
    super.lock(locked);
    this.#spots.forEach((spot) => (spot.disabled = locked));
  }

  /**
   * @param {string[] | null} answer
   */
  mark(answer) {
    super.mark(answer);
    const { right } = this.context.solution;
    for (const spot of this.#spots) {
      spot.querySelectorAll(".lw-badge").forEach((sign) => sign.remove());
      if (!answer?.includes(spot.value)) continue;
      const mark = right.includes(spot.value) ? "right" : "wrong";
      spot.append(make("span", `lw-badge lw-badge-${mark}`, icon(mark)));
    }
  }

  get #spots() {
    return /** @type {HTMLButtonElement[]} */ ([...this.querySelectorAll("button.lw-spot")]);
  }

  /**
   * @param {string} key
   */
  #input(key) {
    return /** @type {HTMLInputElement | null} */ (this.querySelector(`.lw-options input[value="${key}"]`));
  }

  /** Puts the circles over the picture. */
  #draw() {
    const place = /** @type {HTMLElement} */ (this.querySelector(".lw-hotspot"));
    const image = /** @type {HTMLImageElement} */ (place.querySelector("img"));
    const frame = make("span", "lw-spots");
    image.replaceWith(frame);
    const spots = (place.dataset.spots ?? "").split(" ").map((spot) => this.#spot(spot.split(",")));
    frame.append(image, ...spots);
    const measure = () => {
      const ratio = Number(image.getAttribute("width")) / Number(image.getAttribute("height")) || image.naturalWidth / image.naturalHeight;
      if (ratio) frame.style.setProperty("--lw-ratio", String(ratio));
    };
    measure();
    image.addEventListener("load", measure);
  }

  /**
   * @param {string[]} place key, from the left, from the top, radius
   */
  #spot([key, x, y, r]) {
    const spot = make("button", "lw-spot");
    spot.type = "button";
    spot.value = key;
    spot.style.left = `${x}%`;
    spot.style.top = `${y}%`;
    spot.style.setProperty("--lw-size", `${2 * Number(r)}%`);
    spot.setAttribute("aria-label", this.#input(key)?.labels?.[0].querySelector(".lw-option-text")?.textContent?.trim() ?? "");
    spot.addEventListener("click", () => this.#input(key)?.click());
    return spot;
  }

  /** The circles follow the list. */
  #follow() {
    this.#spots.forEach((spot) => spot.setAttribute("aria-pressed", String(this.#input(spot.value)?.checked ?? false)));
  }
}
