const SVG = "http://www.w3.org/2000/svg";

/**
 * A symbol of the page's sprite (formats/web/page.html), silent for screen readers: words say the same beside it.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lw-icon");
  svg.setAttribute("aria-hidden", "true");
  const use = svg.appendChild(document.createElementNS(SVG, "use"));
  use.setAttribute("href", `#lw-i-${name}`);
  return svg;
}

/**
 * An element with its class and content.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/**
 * @param {string} className
 * @param {string} label
 * @param {() => void} press
 */
export function button(className, label, press) {
  const element = make("button", `lw-button ${className}`, label);
  element.type = "button";
  element.addEventListener("click", press);
  return element;
}

/**
 * @param {"right" | "partly" | "wrong"} mark
 * @param {string} word says the same as the symbol
 */
export function badge(mark, word) {
  return make("span", `lw-badge lw-badge-${mark}`, icon(mark), word);
}

/**
 * A sign without words beside something small, such as a gap in a sentence; who does not see it hears the word.
 * @param {"right" | "wrong"} mark
 * @param {string} word
 */
export function sign(mark, word) {
  return make("span", `lw-badge lw-sign lw-badge-${mark}`, icon(mark), make("span", "lw-sr", word));
}

/**
 * Puts one element in another's place, in one piece with the punctuation around it: no line may begin with a comma.
 * @param {Element} old
 * @param {Element} fresh may be the old one
 */
export function together(old, fresh) {
  const [before, after] = [old.previousSibling, old.nextSibling];
  const opening = before instanceof Text ? (/\S+$/.exec(before.data)?.[0] ?? "") : "";
  const closing = after instanceof Text ? (/^\S+/.exec(after.data)?.[0] ?? "") : "";
  if (before instanceof Text) before.data = before.data.slice(0, before.data.length - opening.length);
  if (after instanceof Text) after.data = after.data.slice(closing.length);
  const run = make("span", "lw-run");
  old.replaceWith(run);
  run.append(...[opening, fresh, closing].filter(Boolean));
}

/**
 * Puts the focus on an element, also on one that takes none by itself, such as a heading.
 * @param {Element | null | undefined} element
 */
export function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
