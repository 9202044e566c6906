import { focusOn } from "../../player/markup.js";
import { stopWhenHidden } from "../../player/playing.js";

/**
 * A film that pauses at its stops, shows what is to be done there and goes on when the learner wants it. Each stop
 * happens once; who jumps over it finds it below the film.
 */

// Playing on, the time moves less than this from one event to the next; a jump moves it further.
const LONGEST_STEP = 2;
// So many seconds before its end a film is as good as over: nothing is left to go on with.
const LAST_MOMENT = 0.3;

/**
 * The first stop between two times of a film that plays on; -1 when there is none.
 * @param {number[]} stops seconds
 * @param {number} before
 * @param {number} now
 */
export function stopBetween(stops, before, now) {
  if (now < before || now - before > LONGEST_STEP) return -1;
  return stops.findIndex((stop) => before < stop && stop <= now);
}

export class VideoElement extends HTMLElement {
  static tag = "lw-video";

  #time = 0;
  /**
   * @type {Set<HTMLDetailsElement>}
   */
  #passed = new Set();

  connectedCallback() {
    const video = this.#video;
    if (!video) return;
    stopWhenHidden(video);
    this.#captions(video);
    video.addEventListener("timeupdate", () => this.#watch(video));
    // Told before the time of the new place is: a jump is no step, however short.
    video.addEventListener("seeking", () => (this.#time = video.currentTime));
    video.addEventListener("ended", () => this.#end(video));
    this.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest(".lw-cue-on")) this.#goOn(target.closest(".lw-cue"));
    });
  }

  get #video() {
    return this.querySelector("video");
  }

  /**
   * @returns {HTMLDetailsElement[]}
   */
  get #stops() {
    return [...this.querySelectorAll("details")].filter((details) => details.matches(".lw-cue"));
  }

  /**
   * @param {HTMLVideoElement} video
   */
  #watch(video) {
    if (video.seeking) return;
    const stops = this.#stops;
    const at = stopBetween(stops.map(timeOf), this.#time, video.currentTime);
    this.#time = video.currentTime;
    if (at >= 0 && !this.#passed.has(stops[at])) this.#stop(video, stops[at]);
  }

  /**
   * A stop in the last moment of the film, or one that the author put behind its end.
   * @param {HTMLVideoElement} video
   */
  #end(video) {
    const late = this.#stops.find((stop) => timeOf(stop) >= Math.floor(video.duration) && !this.#passed.has(stop));
    if (late) this.#stop(video, late);
  }

  /**
   * @param {HTMLVideoElement} video
   * @param {HTMLDetailsElement} stop
   */
  #stop(video, stop) {
    this.#passed.add(stop);
    video.pause();
    if (document.fullscreenElement) void document.exitFullscreen();
    // Phones of Apple have a full screen of their own.
    if ("webkitExitFullscreen" in video) /** @type {any} */ (video).webkitExitFullscreen();
    stop.open = true;
    stop.querySelector(".lw-cue-on")?.toggleAttribute("hidden", video.ended || video.duration - video.currentTime < LAST_MOMENT);
    focusOn(stop.querySelector(".lw-cue-body"));
  }

  /**
   * @param {Element | null} stop
   */
  #goOn(stop) {
    stop?.querySelector(".lw-cue-on")?.toggleAttribute("hidden", true);
    const video = this.#video;
    video?.focus();
    // A browser may refuse to play; its own button is in sight then.
    video?.play().catch(() => undefined);
  }

  /**
   * Captions are on until the learner switches them off. Browsers load none from `file://`: the page holds them too.
   * @param {HTMLVideoElement} video
   */
  #captions(video) {
    const track = video.querySelector("track");
    const words = this.querySelector("script.lw-captions")?.textContent;
    if (!track || !words) return;
    const written = () => {
      const own = video.addTextTrack("captions", track.label, track.srclang);
      track.remove();
      JSON.parse(words).forEach((/** @type {[number, number, string]} */ caption) => own.addCue(new VTTCue(...caption)));
      own.mode = "showing";
    };
    if (location.protocol === "file:") return written();
    track.addEventListener("error", written, { once: true });
    track.track.mode = "showing";
  }
}

/**
 * @param {HTMLElement} stop
 */
function timeOf(stop) {
  return Number(stop.dataset.at);
}
