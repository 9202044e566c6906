/**
 * A learning record store as a cmi5 unit meets it: statements, state documents, the learner's preferences (xAPI 1.0.3,
 * Communication §2).
 *
 * @typedef {object} Launch what the platform writes into the address (cmi5 §8.1)
 * @property {string} endpoint
 * @property {string} fetch
 * @property {string} actor JSON, as it was written
 * @property {string} registration
 * @property {string} activityId
 *
 * @typedef {object} Answer
 * @property {number} status of HTTP; 0 = no answer
 * @property {any} body
 * @property {string} etag
 *
 * @typedef {object} Sending
 * @property {string} method
 * @property {string} text
 * @property {Record<string, string>} [headers]
 * @property {boolean} [last] whether the page is going away: then it is sent on without it
 */

const PATIENCE = 20000;
const XAPI_VERSION = "1.0.3";
const LAUNCH_NAMES = ["endpoint", "fetch", "actor", "registration", "activityId"];

/**
 * @param {string} search the query of the page's address
 * @returns {Launch | null} null = the page was opened otherwise
 */
export function launchOf(search) {
  const asked = new URLSearchParams(search);
  const launch = Object.fromEntries(LAUNCH_NAMES.map((name) => [name, asked.get(name) ?? ""]));
  return Object.values(launch).every(Boolean) && isObject(launch.actor) ? /** @type {any} */ (launch) : null;
}

/**
 * @param {string} text
 */
function isObject(text) {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/**
 * cmi5 §8.2: the token is handed out once; errors come with status 200, too.
 * @param {Window} window
 * @param {string} url
 * @returns {Promise<string>} "" = refused
 */
export async function fetchToken(window, url) {
  try {
    const answer = await window.fetch(url, { method: "POST" });
    return String((await answer.json())["auth-token"] ?? "");
  } catch {
    return "";
  }
}

export class RecordStore {
  #window;
  #launch;
  #token;
  #trace;

  /**
   * @param {Window} window
   * @param {Launch} launch
   * @param {string} token
   * @param {(call: string) => void} trace
   */
  constructor(window, launch, token, trace) {
    this.#window = window;
    this.#launch = launch;
    this.#token = token;
    this.#trace = trace;
  }

  /**
   * @param {string} id
   */
  readState(id) {
    return this.#ask(this.#stateAddress(id));
  }

  /**
   * @param {string} id
   * @param {string} text JSON
   * @param {{etag?: string, last?: boolean}} how `etag`: only over this version of it
   */
  writeState(id, text, { etag = "", last = false }) {
    /** @type {Record<string, string>} */
    const headers = etag ? { "If-Match": etag } : {};
    return this.#ask(this.#stateAddress(id), { method: "PUT", text, headers, last });
  }

  /**
   * @param {string} id
   */
  readProfile(id) {
    return this.#ask(`agents/profile?${new URLSearchParams({ profileId: id, agent: this.#launch.actor })}`);
  }

  /**
   * What is stated is sent on when the page goes away meanwhile: it is short, and sending it twice would be wrong.
   * @param {object[]} statements
   */
  say(statements) {
    const text = JSON.stringify(statements.length === 1 ? statements[0] : statements);
    return this.#ask("statements", { method: "POST", text, last: true });
  }

  /**
   * @param {string} id
   */
  #stateAddress(id) {
    const { activityId, actor, registration } = this.#launch;
    return `activities/state?${new URLSearchParams({ stateId: id, activityId, agent: actor, registration })}`;
  }

  /**
   * Never rejects.
   * @param {string} address below the endpoint
   * @param {Sending} [sending]
   * @returns {Promise<Answer>}
   */
  async #ask(address, sending) {
    const { endpoint } = this.#launch;
    const own = { Authorization: `Basic ${this.#token}`, "X-Experience-API-Version": XAPI_VERSION };
    const headers = sending ? { ...own, "Content-Type": "application/json", ...sending.headers } : own;
    const call = `${sending?.method ?? "GET"} ${address.replace(/\?.*?(stateId|profileId)=([^&]*).*/, " $2")}`;
    /** @type {Answer} */
    let result = { status: 0, body: null, etag: "" };
    try {
      const answer = await this.#window.fetch(endpoint.replace(/\/*$/, "/") + address, {
        method: sending?.method ?? "GET",
        headers,
        body: sending?.text,
        cache: "no-store",
        keepalive: sending?.last ?? false,
        signal: AbortSignal.timeout(PATIENCE),
      });
      result = { status: answer.status, body: await bodyOf(answer), etag: answer.headers.get("ETag") ?? "" };
    } catch (error) {
      this.#trace(`${call} ${error}`);
    }
    this.#trace(`${call} → ${result.status}`);
    return result;
  }
}

/**
 * @param {Answer} answer
 */
export function isDone({ status }) {
  return status >= 200 && status < 300;
}

/**
 * @param {Response} answer
 */
async function bodyOf(answer) {
  const text = await answer.text();
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
