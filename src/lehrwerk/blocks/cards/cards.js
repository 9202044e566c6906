import { focusOn } from "../../player/markup.js";
import { judgedDeck, movedDeck, newDeck, shuffledDeck, toppedDeck } from "./deck.js";

/**
 * Flash cards: one at a time, turned by a button. What is known leaves the pile until the page is closed; nothing of it is
 * kept or sent.
 */
export class CardsElement extends HTMLElement {
  static tag = "lw-cards";

  /**
   * @type {HTMLElement[]}
   */
  #cards = [];
  #deck = newDeck(0);
  #turned = false;

  connectedCallback() {
    if (this.#cards.length > 0) return;
    this.#cards = [...this.querySelectorAll(".lw-flashcard")].filter((card) => card instanceof HTMLElement);
    this.#deck = newDeck(this.#cards.length);
    this.classList.add("lw-live");
    // Turned or moved on, a card is read out.
    this.querySelector(".lw-cards-pile")?.setAttribute("aria-live", "polite");
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.dataset.does) this.#do(button.dataset.does);
    });
    this.addEventListener("lw-reveal", ({ target }) => {
      const card = this.#cards.findIndex((one) => target instanceof Node && one.contains(target));
      if (card >= 0) this.#show(toppedDeck(this.#deck, card), true);
    });
    this.#show(this.#deck, false);
  }

  /**
   * @param {string} deed
   */
  #do(deed) {
    const deck = this.#deck;
    if (deed === "flip") this.#show(deck, !this.#turned);
    if (deed === "before") this.#show(movedDeck(deck, -1), false);
    if (deed === "after") this.#show(movedDeck(deck, 1), false);
    if (deed === "shuffle") this.#show(shuffledDeck(deck, Math.random), false);
    if (deed === "restart") this.#show(newDeck(this.#cards.length), false);
    if (deed === "knew" || deed === "again") this.#judge(deed === "knew");
  }

  /**
   * The buttons go with the back of the card: the focus moves on to what comes next.
   * @param {boolean} knew
   */
  #judge(knew) {
    this.#show(judgedDeck(this.#deck, knew), false);
    focusOn(this.querySelector(this.#deck.left.length > 0 ? "[data-does=flip]" : ".lw-cards-done"));
  }

  /**
   * @param {import("./deck.js").CardDeck} deck
   * @param {boolean} turned
   */
  #show(deck, turned) {
    this.#deck = deck;
    this.#turned = turned && deck.left.length > 0;
    const top = deck.left[deck.at];
    this.#cards.forEach((card, index) => {
      card.toggleAttribute("data-top", index === top);
      card.toggleAttribute("data-turned", index === top && this.#turned);
      const details = card.querySelector("details");
      if (details) details.open = index === top && this.#turned;
    });
    const over = deck.left.length === 0;
    this.#hide(".lw-cards-done", !over);
    this.#hide(".lw-cards-turn", over);
    this.#hide(".lw-cards-judge", !this.#turned);
    this.#hide("[data-does=shuffle]", deck.left.length < 2);
    this.#hide(".lw-cards-to-back", this.#turned);
    this.#hide(".lw-cards-to-front", !this.#turned);
    this.#tell({ at: over ? 0 : deck.at + 1, left: deck.left.length, known: deck.known });
  }

  /**
   * @param {string} part
   * @param {boolean} hidden
   */
  #hide(part, hidden) {
    this.querySelector(part)?.toggleAttribute("hidden", hidden);
  }

  /**
   * @param {Record<string, number>} figures
   */
  #tell(figures) {
    Object.entries(figures).forEach(([name, figure]) => this.querySelector(`.lw-cards-${name}`)?.replaceChildren(String(figure)));
  }
}
