/**
 * Finding words in the course, whatever their case and accents. Pure.
 *
 * @typedef {object} Piece a paragraph, a heading, an item of a list
 * @property {string} text
 *
 * @typedef {object} Found
 * @property {number} page index of the page
 * @property {number} piece index of the piece in it
 */

const PER_PAGE = 3;
const MARKS = /\p{M}/gu;

/**
 * A text as it is compared: small letters without accents. Each character gives its own letters, so that the places
 * in both texts can be told from each other.
 * @param {string} text
 * @returns {{text: string, places: number[]}} the places: for each character of the result where it comes from
 */
export function plain(text) {
  let result = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const character of text) {
    const letters = character.toLowerCase().normalize("NFD").replace(MARKS, "").replace("ß", "ss").replace("ı", "i");
    for (let count = 0; count < letters.length; count += 1) places.push(place);
    result += letters;
    place += character.length;
  }
  return { text: result, places };
}

/**
 * The words of a query, each in its spellings: who has no umlauts on the keyboard writes "ue".
 * @param {string} query
 * @returns {string[][]}
 */
export function wordsOf(query) {
  const words = plain(query).text.split(/\s+/).filter(Boolean);
  return words.map((word) => [...new Set([word, word.replace(/([aou])e/g, "$1")])]);
}

/**
 * Where all words of a query are found: of each page its best piece, and those that hold all words; pages with the
 * words in their title (the first piece) come first.
 * @param {Piece[][]} pages
 * @param {string} query
 * @returns {Found[]}
 */
export function find(pages, query) {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = pages.map((pieces, page) => {
    const hits = pieces.map(({ text }, piece) => ({ page, piece, words: heldBy(plain(text).text, words) }));
    const all = words.every((word) => hits.some((hit) => hit.words.includes(word)));
    const best = [...hits].sort((a, b) => b.words.length - a.words.length);
    return all ? best.filter((hit, rank) => rank === 0 || hit.words.length === words.length).slice(0, PER_PAGE) : [];
  });
  const titled = (/** @type {Found[]} */ hits) => (hits[0].piece === 0 ? 0 : 1);
  const pagesFound = found.filter((hits) => hits.length > 0).sort((a, b) => titled(a) - titled(b));
  return pagesFound.flat().map(({ page, piece }) => ({ page, piece }));
}

/**
 * @param {string} text
 * @param {string[][]} words
 */
function heldBy(text, words) {
  return words.filter((spellings) => spellings.some((word) => text.includes(word)));
}

/**
 * A piece of text round the first word that is found: before, the word, after.
 * @param {string} text
 * @param {string} query
 * @param {number} [reach] how many characters on each side
 * @returns {[string, string, string]}
 */
export function snippet(text, query, reach = 60) {
  const folded = plain(text);
  const hits = wordsOf(query).flat();
  const [word, at] = hits.map((hit) => /** @type {const} */ ([hit, folded.text.indexOf(hit)])).find(([, place]) => place >= 0) ?? ["", 0];
  const start = folded.places[at] ?? 0;
  const end = folded.places[at + word.length] ?? text.length;
  const from = start <= reach ? 0 : text.indexOf(" ", start - reach) + 1;
  const cut = end + reach >= text.length ? text.length : text.lastIndexOf(" ", end + reach);
  return [(from > 0 ? "… " : "") + text.slice(Math.min(from, start), start), text.slice(start, end), text.slice(end, Math.max(cut, end)) + (cut < text.length ? " …" : "")];
}
