/**
 * What the browser runs beside the course to show it without a network: it keeps the files of this package under their version,
 * hands out those, and nothing else. A new version waits until no window shows the old one, and then takes its place: the files of
 * two versions are never mixed. What the learner did lies elsewhere (lms/none.js) and is not touched.
 * @param {any} worker the global scope of a service worker
 * @param {string} version
 * @param {string[]} files addresses of the package, the page first
 */
export function servePackage(worker, version, files) {
  const { caches, fetch } = worker;
  const { scope } = worker.registration;
  const mine = `lehrwerk ${scope} `;
  const addresses = new Set(files.map((file) => new URL(file, scope).href));
  const first = new URL(files[0], scope).href;

  worker.addEventListener("install", (/** @type {any} */ event) => {
    const fresh = [...addresses].map((address) => new Request(address, { cache: "no-cache" }));
    event.waitUntil(caches.open(mine + version).then((/** @type {Cache} */ cache) => cache.addAll(fresh)));
  });

  worker.addEventListener("activate", (/** @type {any} */ event) => {
    const old = (/** @type {string} */ name) => name.startsWith(mine) && name !== mine + version;
    event.waitUntil(caches.keys().then((/** @type {string[]} */ names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
  });

  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const asked = event.request.url.replace(/[?#].*$/, "");
    const address = asked === scope ? first : asked;
    if (event.request.method !== "GET" || !addresses.has(address)) return;
    event.respondWith(answer(event.request, address));
  });

  /**
   * @param {Request} request
   * @param {string} address
   */
  async function answer(request, address) {
    const cache = await caches.open(mine + version);
    const kept = await cache.match(address);
    if (!kept) return fetch(request);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
    return range ? part(kept, Number(range[1]), range[2]) : kept;
  }
}

/**
 * Players of sound and film ask for pieces, and some take nothing else (RFC 9110, §14).
 * @param {Response} kept
 * @param {number} from
 * @param {string} to the last byte; empty = the end
 */
async function part(kept, from, to) {
  const whole = await kept.blob();
  const end = to ? Math.min(Number(to) + 1, whole.size) : whole.size;
  if (from >= end) return new Response(null, { status: 416, headers: { "content-range": `bytes */${whole.size}` } });
  const headers = {
    "content-type": kept.headers.get("content-type") ?? "",
    "content-range": `bytes ${from}-${end - 1}/${whole.size}`,
    "content-length": String(end - from),
  };
  return new Response(whole.slice(from, end), { status: 206, headers });
}
