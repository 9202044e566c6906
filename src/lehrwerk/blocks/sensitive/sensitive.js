import { storeOf } from "../../player/store.js";

/**
 * A section that learners decide to see. That they did is remembered until the window is closed, on this device alone:
 * when the course opens again in the meantime, they are not asked twice.
 */
export class SensitiveElement extends HTMLElement {
  static tag = "lw-sensitive";

  connectedCallback() {
    const store = storeOf(window, "sessionStorage");
    const key = `lehrwerk:sensitive:${this.dataset.mark}`;
    const details = this.querySelector("details");
    if (!details) return;
    details.open = store.get(key) !== null;
    details.addEventListener("toggle", () => (details.open ? store.set(key, "shown") : store.remove(key)));
  }
}
