/**
 * A pile of cards that shrinks as the learner knows them. Cards are told by their number. Pure.
 *
 * @typedef {object} CardDeck
 * @property {number[]} left the cards still to be learnt, in their order
 * @property {number} at which of them lies on top
 * @property {number} known how many are known
 */

/**
 * @param {number} count
 * @returns {CardDeck}
 */
export function newDeck(count) {
  return { left: [...Array(count).keys()], at: 0, known: 0 };
}

/**
 * The card before or after; the pile goes round.
 * @param {CardDeck} deck
 * @param {1 | -1} step
 * @returns {CardDeck}
 */
export function movedDeck(deck, step) {
  const count = deck.left.length;
  return count === 0 ? deck : { ...deck, at: (deck.at + step + count) % count };
}

/**
 * A card that is known leaves the pile, another goes to its bottom.
 * @param {CardDeck} deck
 * @param {boolean} knew
 * @returns {CardDeck}
 */
export function judgedDeck(deck, knew) {
  const rest = deck.left.filter((_, index) => index !== deck.at);
  const left = knew ? rest : [...rest, deck.left[deck.at]];
  return { left, at: deck.at < rest.length ? deck.at : 0, known: deck.known + (knew ? 1 : 0) };
}

/**
 * @param {CardDeck} deck
 * @param {() => number} random 0 ≤ … < 1
 * @returns {CardDeck}
 */
export function shuffledDeck(deck, random) {
  const left = [...deck.left];
  for (let last = left.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [left[last], left[other]] = [left[other], left[last]];
  }
  return { ...deck, left, at: 0 };
}

/**
 * The deck with this card on top, back in the pile if it was known.
 * @param {CardDeck} deck
 * @param {number} card
 * @returns {CardDeck}
 */
export function toppedDeck(deck, card) {
  const at = deck.left.indexOf(card);
  if (at >= 0) return { ...deck, at };
  return { left: [card, ...deck.left], at: 0, known: deck.known - 1 };
}
