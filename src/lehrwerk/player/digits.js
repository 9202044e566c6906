/**
 * Numbers and texts in the 64 characters that every platform stores unchanged (base64url, RFC 4648 §5).
 */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * A whole number in `width` digits of base 64, highest digit first.
 * What does not fit is written as the largest number that does.
 * @param {number} number
 * @param {number} [width]
 */
export function digits(number, width = 1) {
  let rest = Math.min(Math.max(Math.round(number), 0), 64 ** width - 1);
  let text = "";
  for (let place = 0; place < width; place += 1) {
    text = ALPHABET[rest % 64] + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/**
 * The number written by `digits`; NaN when a character is not a digit.
 * @param {string} text
 */
export function fromDigits(text) {
  let number = text === "" ? NaN : 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    number = value < 0 ? NaN : number * 64 + value;
  }
  return number;
}

/**
 * A text as base64url of its UTF-8 bytes, cut at a whole character so that it holds at most `limit` bytes.
 * @param {string} text
 * @param {number} limit
 */
export function textToDigits(text, limit) {
  const encoder = new TextEncoder();
  let bytes = "";
  for (const character of text) {
    const next = String.fromCharCode(...encoder.encode(character));
    if (bytes.length + next.length > limit) break;
    bytes += next;
  }
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The text written by `textToDigits`; null when it is none.
 * @param {string} code
 */
export function textFromDigits(code) {
  try {
    const bytes = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
}
