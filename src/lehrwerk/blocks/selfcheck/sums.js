/**
 * What a self-check adds up to. Pure.
 *
 * @typedef {[name: "red" | "yellow" | "green", low: number, high: number]} Light
 * @typedef {{rows: string[], lights: Light[]}} SelfcheckField
 * @typedef {{min: number, max: number, fields: SelfcheckField[]}} SelfcheckSolution
 * @typedef {import("../../player/ratings.js").Ratings} Ratings
 *
 * @typedef {object} FieldSum
 * @property {number} sum of what is rated
 * @property {number} most the highest sum there can be
 * @property {number} share where the sum lies between the lowest and the highest, 0…1
 * @property {number} unknown statements with "don't know"
 * @property {number} missing statements without an answer
 * @property {"red" | "yellow" | "green" | null} light null: not everything is answered, or "don't know" leaves it open
 */

/**
 * "Don't know" can stand for any step: a light is only given when it is the same for the lowest and for the highest.
 * @param {SelfcheckSolution} solution
 * @param {SelfcheckField} field
 * @param {Ratings} ratings
 * @returns {FieldSum}
 */
export function fieldSum({ min, max }, { rows, lights }, ratings) {
  const rated = rows.map((row) => ratings[row]).filter((rating) => typeof rating === "number");
  const missing = rows.filter((row) => ratings[row] === undefined).length;
  const unknown = rows.length - rated.length - missing;
  const sum = rated.reduce((all, rating) => all + rating, 0);
  const lowest = lightOf(lights, sum + unknown * min);
  const light = missing === 0 && lowest === lightOf(lights, sum + unknown * max) ? lowest : null;
  const least = rows.length * min;
  const most = rows.length * max;
  return { sum, most, share: Math.max(0, sum + unknown * min - least) / (most - least), unknown, missing, light };
}

/**
 * @param {Light[]} lights
 * @param {number} sum
 */
function lightOf(lights, sum) {
  return lights.find(([, low, high]) => low <= sum && sum <= high)?.[0] ?? null;
}
