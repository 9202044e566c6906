/**
 * When to store at the latest. Phones and learning platforms end a page without asking: `visibilitychange` is the last
 * moment that is sure, `pagehide` the last that comes; `unload` is being abolished and is not used.
 *
 * @param {Window} window
 * @param {import("../saving.js").Saving} saving
 */
export function storeBeforeLeaving(window, saving) {
  window.document.addEventListener("visibilitychange", () => {
    if (window.document.visibilityState === "hidden") void saving.flush(true);
  });
  // ILIAS delivers what is sent at `beforeunload`, but not at `pagehide`.
  window.addEventListener("beforeunload", () => {
    if (saving.unsaved) void saving.flush(true);
  });
  window.addEventListener("pagehide", () => saving.close());
  // A page from the browser's cache has finished its session: begin a new one.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
  window.addEventListener("online", () => void saving.flush());
  window.addEventListener("offline", () => void saving.flush());
}
