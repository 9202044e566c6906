/**
 * Tabs (ARIA Authoring Practices, "Tabs" with automatic activation): the headings become tabs, the parts below them
 * panels of which one is seen. Whatever leads to something inside a panel opens it ("lw-reveal", frame/pages.js).
 */
export class TabsElement extends HTMLElement {
  static tag = "lw-tabs";

  /**
   * @type {HTMLButtonElement[]}
   */
  #tabs = [];
  /**
   * @type {HTMLElement[]}
   */
  #panels = [];

  connectedCallback() {
    if (this.#tabs.length > 0) return;
    this.#panels = [...this.children].filter((child) => child instanceof HTMLElement);
    const number = [...document.querySelectorAll(TabsElement.tag)].indexOf(this);
    this.#tabs = this.#panels.map((panel, index) => tabOf(panel, `lw-tabs-${number}-${index}`));
    const list = document.createElement("div");
    list.className = "lw-tablist";
    list.setAttribute("role", "tablist");
    list.append(...this.#tabs);
    list.addEventListener("click", ({ target }) => target instanceof Element && this.#choose(target.closest("button")));
    list.addEventListener("keydown", (event) => this.#walk(event));
    this.prepend(list);
    this.classList.add("lw-live");
    this.addEventListener("lw-reveal", ({ target }) => {
      const at = this.#panels.findIndex((panel) => target instanceof Node && panel.contains(target));
      if (at >= 0) this.#show(at);
    });
    this.#show(0);
  }

  /**
   * @param {HTMLButtonElement | null} tab
   */
  #choose(tab) {
    if (tab) this.#show(this.#tabs.indexOf(tab));
  }

  /**
   * @param {KeyboardEvent} event
   */
  #walk(event) {
    const at = this.#tabs.findIndex((tab) => tab === event.target);
    const next = tabAfter(at, event.key, this.#tabs.length, getComputedStyle(this).direction === "rtl");
    if (next < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#show(next);
    this.#tabs[next].focus();
  }

  /**
   * @param {number} at
   */
  #show(at) {
    this.#panels.forEach((panel, index) => panel.toggleAttribute("hidden", index !== at));
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === at));
      tab.tabIndex = index === at ? 0 : -1;
    });
  }
}

/**
 * The tab to which a key leads; -1 when it leads to none.
 * @param {number} at
 * @param {string} key
 * @param {number} count
 * @param {boolean} leftward whether the first tab stands on the right
 */
export function tabAfter(at, key, count, leftward) {
  const step = { ArrowRight: leftward ? -1 : 1, ArrowLeft: leftward ? 1 : -1 }[key];
  if (step !== undefined) return (at + step + count) % count;
  return key === "Home" ? 0 : key === "End" ? count - 1 : -1;
}

/**
 * The tab of a panel: its heading goes on to be there for screen readers.
 * @param {HTMLElement} panel
 * @param {string} id
 */
function tabOf(panel, id) {
  const heading = panel.querySelector(":scope > .lw-tab-title");
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = id;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", `${id}-panel`);
  const interactive = heading?.querySelector("a, button");
  tab.append(...(interactive ? [heading?.textContent ?? ""] : [...(heading?.cloneNode(true).childNodes ?? [])]));
  heading?.classList.add("lw-sr");
  panel.id ||= `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  panel.tabIndex = 0;
  return tab;
}
