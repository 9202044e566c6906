/**
 * Dragging by mouse or pen, as an extra beside buttons: a finger keeps scrolling the page.
 */

// So many pixels part a drag from a click.
const DRAG_FROM = 6;

export class DragByMouse {
  /** Whether the click that follows ends a drag. */
  justDragged = false;
  #thing;
  #zones;
  #dropped;
  /**
   * @type {{x: number, y: number} | null}
   */
  #from = null;

  /**
   * @param {HTMLElement} thing
   * @param {HTMLElement[]} zones
   * @param {(zone: HTMLElement) => void} dropped
   */
  constructor(thing, zones, dropped) {
    this.#thing = thing;
    this.#zones = zones;
    this.#dropped = dropped;
    thing.addEventListener("pointerdown", (event) => this.#begin(event));
    thing.addEventListener("pointermove", (event) => this.#move(event));
    thing.addEventListener("pointerup", (event) => this.#end(event));
    thing.addEventListener("pointercancel", () => this.#stop());
  }

  /**
   * @param {PointerEvent} event
   */
  #begin({ pointerType, pointerId, button, clientX, clientY }) {
    this.justDragged = false;
    if (pointerType === "touch" || button !== 0 || this.#thing.matches(":disabled")) return;
    this.#from = { x: clientX, y: clientY };
    // At once: a quick hand has left the thing before its first move is told.
    this.#thing.setPointerCapture(pointerId);
  }

  /**
   * @param {PointerEvent} event
   */
  #move({ clientX, clientY }) {
    if (!this.#from) return;
    const [x, y] = [clientX - this.#from.x, clientY - this.#from.y];
    if (!this.justDragged && Math.hypot(x, y) < DRAG_FROM) return;
    this.justDragged = true;
    this.#thing.classList.add("lw-dragged");
    this.#thing.style.translate = `${x}px ${y}px`;
    const over = this.#under(clientX, clientY);
    this.#zones.forEach((zone) => zone.classList.toggle("lw-target", zone === over));
  }

  /**
   * @param {PointerEvent} event
   */
  #end({ clientX, clientY }) {
    const zone = this.justDragged ? this.#under(clientX, clientY) : undefined;
    this.#stop();
    if (zone) this.#dropped(zone);
  }

  #stop() {
    this.#from = null;
    this.#thing.classList.remove("lw-dragged");
    this.#thing.style.translate = "";
    this.#zones.forEach((zone) => zone.classList.remove("lw-target"));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  #under(x, y) {
    return this.#zones.find((zone) => {
      const { left, right, top, bottom } = zone.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  }
}
