/**
 * The language of buttons and messages, where the author lets learners choose it. Every word of the tool carries its
 * number between invisible characters (formats/web/interface.py); in another language it is exchanged where it stands,
 * with the values in its places.
 *
 * @typedef {import("../course-map.js").CourseMap} CourseMap
 */

const CODED = /\u2060([\u2061-\u2064]{4})([^\u2060]*)\u2060/g;
const LABELS = ["aria-label", "data-title", "placeholder"];

/**
 * @param {Document} document
 * @param {CourseMap} map its words are those of the language that is spoken
 * @param {import("./settings.js").Settings} settings
 */
export function speakLanguages(document, map, settings) {
  const languages = { [map.language]: { ...map.words }, ...coded(map) };
  const speak = () => {
    const words = languages[settings.get("language")] ?? languages[map.language];
    const language = words === languages[map.language] ? map.language : settings.get("language");
    const before = { ...map.words };
    Object.assign(map.words, words);
    exchange(document, (text) => translated(text, before, words), language);
  };
  if (settings.get("language") in languages) speak();
  settings.watch((name) => name === "language" && speak());
}

/**
 * The other languages with the numbers of the words.
 * @param {CourseMap} map
 */
function coded(map) {
  const spoken = Object.entries(map.interface ?? {}).map(([language, words]) => {
    const numbered = Object.entries(map.words).map(([key, word]) => [key, `${word.slice(0, 5)}${words[key]}\u2060`]);
    return [language, Object.fromEntries(numbered)];
  });
  return /** @type {Record<string, Record<string, string>>} */ (Object.fromEntries(spoken));
}

/**
 * @param {Document} document
 * @param {(text: string) => string} translate
 * @param {string} language
 */
function exchange(document, translate, language) {
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? "";
    if (!text.includes("\u2060") || node.parentElement?.localName === "script") continue;
    node.nodeValue = translate(text);
    if (node.parentElement?.childNodes.length === 1) node.parentElement.lang = language;
  }
  for (const label of LABELS) {
    for (const element of document.querySelectorAll(`[${label}*="\u2060"]`)) {
      element.setAttribute(label, translate(element.getAttribute(label) ?? ""));
    }
  }
}

/**
 * A text with its words in another language.
 * @param {string} text
 * @param {Record<string, string>} before the words it was made of, coded
 * @param {Record<string, string>} words the words it is to be made of
 */
export function translated(text, before, words) {
  const keys = Object.keys(before);
  return text.replace(CODED, (whole, number) => {
    const key = keys[[...number].reduce((sum, digit) => sum * 4 + digit.charCodeAt(0) - 0x2061, 0)];
    const values = valuesIn(whole, before[key]);
    return values ? words[key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place) : whole;
  });
}

/**
 * What stands in the places of a word.
 * @param {string} text
 * @param {string} word
 */
function valuesIn(text, word) {
  const form = word.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[\\s\\S]*)");
  return new RegExp(`^${form}$`).exec(text)?.groups ?? (text === word ? {} : null);
}
