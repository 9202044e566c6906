import { textFromDigits, textToDigits } from "./digits.js";

/**
 * A typed answer without what does not matter: case, blanks, the form of the quotes.
 * @param {string} text
 */
export function folded(text) {
  return text
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚‹›′`´]/g, "'")
    .toLowerCase();
}

/**
 * What is kept of a typed answer: it is judged by that alone, so that it is worth the same after coming back.
 * @param {string} text
 * @param {number} limit bytes of UTF-8
 */
export function keptOf(text, limit) {
  return textFromDigits(textToDigits(text, limit)) ?? "";
}
