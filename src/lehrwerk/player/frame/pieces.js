const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,caption,figcaption,blockquote,summary,legend,label,div,section,article";

/**
 * The texts of a page in their order: paragraphs, headings, items of lists, each with its element.
 * @param {Element} root
 * @param {(element: Element) => boolean} accept
 * @returns {{element: Element, text: string}[]}
 */
export function piecesOf(root, accept) {
  /**
   * @type {Map<Element, string>}
   */
  const found = new Map();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement || !accept(parentElement)) continue;
    const block = parentElement.closest(BLOCKS) ?? root;
    found.set(block, (found.get(block) ?? "") + nodeValue);
  }
  const pieces = [...found].map(([element, text]) => ({ element, text: text.replace(/\s+/g, " ").trim() }));
  return pieces.filter(({ text }) => text !== "");
}
