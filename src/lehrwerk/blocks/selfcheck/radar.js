/**
 * The picture of a self-check: a net with an axis for each field (as radar.py draws it for paper). The numbers at the
 * axes are those of the table beside it, which says the same in words.
 */

const RADAR_RADIUS = 100;
const RADAR_RINGS = 4;
// Room for the numbers.
const RADAR_EDGE = 25;
const RADAR_SVG = "http://www.w3.org/2000/svg";

/**
 * A place on an axis: the first points up, the others follow clockwise.
 * @param {number} axis
 * @param {number} axes
 * @param {number} reach
 * @returns {[number, number]}
 */
export function radarCorner(axis, axes, reach) {
  const angle = (2 * Math.PI * axis) / axes;
  return [Math.round(Math.sin(angle) * reach * 100) / 100, Math.round(-Math.cos(angle) * reach * 100) / 100];
}

/**
 * @param {number[]} shares of each field, 0…1
 * @param {string} name what screen readers say
 */
export function radar(shares, name) {
  const axes = shares.length;
  const bottom = Math.max(...shares.map((_, axis) => radarCorner(axis, axes, RADAR_RADIUS)[1])) + RADAR_EDGE;
  const svg = shape("svg", "lw-radar", { viewBox: `-125 -125 250 ${125 + bottom}`, role: "img", "aria-label": name });
  for (let ring = 1; ring <= RADAR_RINGS; ring += 1) {
    svg.append(polygon("lw-radar-net", shares.map(() => ring / RADAR_RINGS)));
  }
  shares.forEach((_, axis) => svg.append(shape("path", "lw-radar-net", { d: `M0 0L${radarCorner(axis, axes, RADAR_RADIUS).join(" ")}` })));
  svg.append(polygon("lw-radar-area", shares));
  shares.forEach((share, axis) => {
    const [cx, cy] = radarCorner(axis, axes, RADAR_RADIUS * share);
    svg.append(shape("circle", "lw-radar-dot", { cx: String(cx), cy: String(cy), r: "3.5" }));
    const [x, y] = radarCorner(axis, axes, RADAR_RADIUS + 14);
    const number = shape("text", "lw-radar-number", { x: String(x), y: String(y + 5) });
    number.textContent = String(axis + 1);
    svg.append(number);
  });
  return svg;
}

/**
 * @param {string} className
 * @param {number[]} shares
 */
function polygon(className, shares) {
  const points = shares.map((share, axis) => radarCorner(axis, shares.length, RADAR_RADIUS * share).join(","));
  return shape("polygon", className, { points: points.join(" ") });
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {Record<string, string>} attributes
 */
function shape(tag, className, attributes) {
  const element = document.createElementNS(RADAR_SVG, tag);
  element.setAttribute("class", className);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}
