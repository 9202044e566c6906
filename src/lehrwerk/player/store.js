/**
 * The browser's own memory, where it exists: private windows, sandboxes and full disks make it throw.
 *
 * @typedef {object} Store
 * @property {(key: string) => string | null} get
 * @property {(key: string, value: string) => boolean} set whether it is kept
 * @property {(key: string) => void} remove
 */

/**
 * @param {Window} window
 * @param {"localStorage" | "sessionStorage"} name
 * @returns {Store}
 */
export function storeOf(window, name) {
  /**
   * @template T
   * @param {(storage: Storage) => T} use
   * @param {T} otherwise
   */
  const attempt = (use, otherwise) => {
    try {
      return use(window[name]);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => attempt((storage) => storage.getItem(key), null),
    set: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return storage.getItem(key) === value;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
  };
}
