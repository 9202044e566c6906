import { digits, fromDigits } from "./digits.js";

/**
 * Ratings of statements in one character each. Pure.
 *
 * A statement's place is that of its letter in the alphabet of letters, not that in the list: an answer stays with its
 * statement when others move, come or go. "A": not answered; "B": don't know; from "C" on the steps from the lowest.
 *
 * @typedef {Record<string, number | null>} Ratings by statement; null = don't know
 */

const ROW_KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";
const UNKNOWN = 1;
const LOWEST = 2;

/**
 * @param {Ratings} ratings
 * @param {number} min the lowest step
 */
export function packRatings(ratings, min) {
  const last = Math.max(-1, ...Object.keys(ratings).map((key) => ROW_KEYS.indexOf(key)));
  const codes = [...ROW_KEYS.slice(0, last + 1)].map((key) => {
    const rating = ratings[key];
    return rating === undefined ? 0 : rating === null ? UNKNOWN : rating - min + LOWEST;
  });
  return codes.map((code) => digits(code)).join("");
}

/**
 * What `packRatings` wrote, as far as the statements and the steps are still there.
 * @param {string} text
 * @param {string[]} rows
 * @param {number} min
 * @param {number} max
 * @returns {Ratings}
 */
export function unpackRatings(text, rows, min, max) {
  /** @type {Ratings} */
  const ratings = {};
  for (const key of rows) {
    const code = fromDigits(text[ROW_KEYS.indexOf(key)] ?? "");
    const rating = code - LOWEST + min;
    if (code === UNKNOWN) ratings[key] = null;
    else if (rating >= min && rating <= max) ratings[key] = rating;
  }
  return ratings;
}

/**
 * The ratings that are chosen in a form: radio buttons with the statement in `data-row`.
 * @param {Element} form
 * @returns {HTMLInputElement[]}
 */
export function ratingInputs(form) {
  return [...form.querySelectorAll("input")].filter((input) => input.dataset.row !== undefined);
}

/**
 * @param {HTMLInputElement[]} inputs
 */
export function ratingsIn(inputs) {
  const chosen = inputs.filter((input) => input.checked);
  return Object.fromEntries(chosen.map((input) => [input.dataset.row ?? "", input.value === "?" ? null : Number(input.value)]));
}

/**
 * @param {HTMLInputElement[]} inputs
 * @param {Ratings} ratings
 */
export function showRatings(inputs, ratings) {
  for (const input of inputs) {
    const rating = ratings[input.dataset.row ?? ""];
    input.checked = rating !== undefined && (rating === null ? "?" : String(rating)) === input.value;
  }
}
