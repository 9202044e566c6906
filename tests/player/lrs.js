/** A learning record store and its platform, as far as a cmi5 unit meets them: behind a fetch of its own. */

export const REGISTRATION = "0cf52a2c-3f5c-4d9a-9d7e-111122223333";
export const ACTIVITY = "https://lms.test/au/1";
export const ACTOR = { objectType: "Agent", name: "Zoë Ärztin", account: { homePage: "https://lms.test", name: "zoe" } };
const AT = "https://w3id.org/xapi/cmi5/context/";

export class FakeLrs {
  /** Method and what was asked for, in order; statements by their verbs. */
  calls = [];
  /** @type {any[]} */
  statements = [];
  documents = new Map();
  versions = new Map();
  /** What is answered instead, by call: a status, or an error that is thrown. */
  faults = {};
  tokens = 0;

  constructor(launch = {}, profile = null) {
    this.documents.set("LMS.LaunchData", {
      contextTemplate: {
        contextActivities: { grouping: [{ id: "urn:lehrwerk:probe:au" }], category: { id: "https://lms.test/kind" } },
        extensions: { [`${AT}extensions/sessionid`]: "session-1" },
      },
      launchMode: "Normal",
      moveOn: "CompletedAndPassed",
      masteryScore: 0.8,
      ...launch,
    });
    if (profile) this.documents.set("cmi5LearnerPreferences", profile);
  }

  get kept() {
    return this.documents.get("lehrwerk");
  }

  get verbs() {
    return this.statements.map(({ verb }) => verb.id.split("/").pop());
  }

  /** The calls since the last time. */
  get news() {
    return this.calls.splice(0);
  }

  fetch = async (address, { method = "GET", headers = {}, body } = {}) => {
    const url = new URL(address);
    if (url.pathname === "/fetch") return this.#token(method);
    const said = body === undefined ? [] : [JSON.parse(body)].flat();
    const what = url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? said.map(({ verb }) => verb.id.split("/").pop()).join("+");
    this.calls.push(`${method} ${what}`);
    const fault = this.faults[`${method} ${what}`];
    if (fault instanceof Error) throw fault;
    if (fault) return new Response("", { status: fault });
    if (headers.Authorization !== "Basic token-1") return new Response("", { status: 401 });
    if (headers["X-Experience-API-Version"] !== "1.0.3") return new Response("", { status: 400 });
    if (url.pathname.endsWith("/statements")) return this.#state(said);
    if (JSON.stringify(JSON.parse(url.searchParams.get("agent"))) !== JSON.stringify(ACTOR)) return new Response("", { status: 403 });
    return method === "GET" ? this.#read(what) : this.#write(what, said[0], headers);
  };

  #token(method) {
    this.tokens += 1;
    this.calls.push(`${method} token`);
    const answer = method === "POST" && this.tokens === 1 ? { "auth-token": "token-1" } : { "error-code": "1", "error-text": "already" };
    return new Response(JSON.stringify(answer));
  }

  #state(said) {
    if (said.some(({ id }) => this.statements.some((known) => known.id === id))) return new Response("", { status: 409 });
    this.statements.push(...said);
    return new Response(JSON.stringify(said.map(({ id }) => id)));
  }

  #read(what) {
    const known = this.documents.get(what);
    if (!known) return new Response("", { status: 404 });
    return new Response(JSON.stringify(known), { headers: this.#version(what) });
  }

  #write(what, document, headers) {
    const version = this.#version(what).ETag;
    if (headers["If-Match"] && headers["If-Match"] !== version) return new Response("", { status: 412 });
    this.documents.set(what, document);
    this.versions.set(what, (this.versions.get(what) ?? 0) + 1);
    return new Response(null, { status: 204, headers: this.#version(what) });
  }

  #version(what) {
    return { ETag: `"${this.versions.get(what) ?? 0}"` };
  }
}

/** A window that a platform has launched. */
export function launched(lrs, { memory = new Map(), ...more } = {}) {
  const launch = { endpoint: "https://lms.test/xapi", fetch: "https://lms.test/fetch", actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: ACTIVITY };
  const gone = [];
  return {
    fetch: lrs.fetch,
    crypto: globalThis.crypto,
    location: { search: `?${new URLSearchParams({ ...launch, ...more })}`, href: "https://lms.test/package/index.html", assign: (address) => gone.push(address) },
    sessionStorage: { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => memory.set(key, value) },
    gone,
  };
}
