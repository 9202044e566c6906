/**
 * The course as an app: from a web server over https (or this machine) the browser may keep it and install it. A file from a
 * stick needs neither, and browsers refuse both there.
 * @param {Document} document
 */
export function keepOffline(document) {
  const window = /** @type {Window & typeof globalThis} */ (document.defaultView);
  if (!/^https?:$/.test(window.location.protocol) || !window.isSecureContext) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "app.webmanifest";
  document.head.append(link);
  const workers = window.navigator.serviceWorker;
  // After everything else; a browser that refuses (private window, no room) shows the course as before.
  const register = () => workers?.register("worker.js").catch(() => {});
  if (document.readyState === "complete") void register();
  else window.addEventListener("load", register);
}
