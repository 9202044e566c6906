/**
 * Two pictures one over the other: the slider uncovers B over A, from the side where reading begins. With another
 * direction of reading the browser turns the slider, and the style sheet the picture.
 */
export class ComparisonElement extends HTMLElement {
  static tag = "lw-comparison";

  connectedCallback() {
    const slider = this.querySelector("input");
    if (!slider) return;
    this.classList.add("lw-live");
    const follow = () => {
      this.style.setProperty("--lw-split", `${slider.value}%`);
      slider.setAttribute("aria-valuetext", sharesOf(Number(slider.value)));
    };
    slider.addEventListener("input", follow);
    follow();
  }
}

/**
 * What the slider says of itself.
 * @param {number} value how much of picture B is to be seen, in hundredths
 */
export function sharesOf(value) {
  return `A ${100 - value} %, B ${value} %`;
}
