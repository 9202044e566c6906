import { stopWhenHidden } from "../../player/playing.js";

/**
 * A sound recording: falls silent when its page is left.
 */
export class AudioElement extends HTMLElement {
  static tag = "lw-audio";

  connectedCallback() {
    const audio = this.querySelector("audio");
    if (audio) stopWhenHidden(audio);
  }
}
