/**
 * @typedef {import("../course-map.js").Say} Say
 * @typedef {import("../desk.js").Desk} Desk
 */

/**
 * The certificate: a page to print, there once it is earned. The name is shown and nothing else.
 * @param {Document} document
 * @param {Desk} desk
 * @param {Say} say
 * @param {string} name as the platform has it, or ""
 */
export function showCertificate(document, desk, say, name) {
  const page = /** @type {HTMLElement} */ (document.getElementById("lw-certificate"));
  const { earned } = desk;
  page.querySelector(".lw-not-earned")?.toggleAttribute("hidden", earned);
  page.querySelector(".lw-earned")?.toggleAttribute("hidden", !earned);
  const put = (/** @type {string} */ part, /** @type {string} */ text) => page.querySelector(`.lw-certificate-${part}`)?.replaceChildren(text);
  const field = /** @type {HTMLInputElement} */ (page.querySelector(".lw-your-name"));
  field.value ||= readable(name);
  field.oninput = () => put("name", field.value);
  put("name", field.value);
  put("did", say(desk.passed ? "certificate_passed" : "certificate_completed"));
  put("day", new Intl.DateTimeFormat(desk.map.language, { dateStyle: "long" }).format(new Date()));
}

/**
 * SCORM 1.2 RTE §3.4: `cmi.core.student_name` is "last name, first name".
 * @param {string} name
 */
export function readable(name) {
  const parts = name.split(",").map((part) => part.trim());
  return parts.length === 2 ? `${parts[1]} ${parts[0]}`.trim() : name.trim();
}
