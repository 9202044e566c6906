/**
 * What platforms really do, each a change to the strict double that a test turns on by name. A switch gets the platform
 * and returns the object that the content finds as `API`.
 */

const NAMES = ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"];

/** The platform's functions as a plain object, some of them replaced. */
function api(platform, replaced = {}) {
  return { ...Object.fromEntries(NAMES.map((name) => [name, platform[name].bind(platform)])), ...replaced };
}

function busy(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function answering(platform, elements, code) {
  let error = null;
  const answered = (element) => element in platform.committed && platform.committed[element] !== "" && !elements.includes(element);
  return api(platform, {
    LMSGetValue: (element) => {
      error = answered(element) ? null : code;
      return error ? "" : platform.LMSGetValue(element);
    },
    LMSGetLastError: () => error ?? platform.LMSGetLastError(),
    LMSSetValue: (...args) => {
      error = null;
      return platform.LMSSetValue(...args);
    },
    LMSCommit: (...args) => {
      error = null;
      return platform.LMSCommit(...args);
    },
  });
}

const SWITCHES = {
  "strict": (platform) => api(platform),

  "every second commit fails": (platform) => {
    let commits = 0;
    return api(platform, {
      LMSCommit: (text) => {
        commits += 1;
        if (commits % 2 === 1) return platform.LMSCommit(text);
        platform.failed = true;
        platform.error = 101;
        return "false";
      },
    });
  },

  "real booleans": (platform) => {
    const asBoolean = (name) => (...args) => platform[name](...args) === "true";
    return api(platform, Object.fromEntries(["LMSInitialize", "LMSFinish", "LMSSetValue", "LMSCommit"].map((name) => [name, asBoolean(name)])));
  },

  "slow": (platform) =>
    api(platform, {
      LMSCommit: (text) => {
        busy(100 + 200 * Math.random());
        return platform.LMSCommit(text);
      },
    }),

  "unset is 403": (platform) => answering(platform, [], "403"),
  "unset is 404": (platform) => answering(platform, [], "404"),
  "mode is missing": (platform) => answering(platform, ["cmi.core.lesson_mode"], "401"),
  "mode is empty": (platform) => answering(platform, ["cmi.core.lesson_mode"], "0"),

  "initialize is false but works": (platform) => {
    let asked = false;
    return api(platform, {
      LMSInitialize: (text) => {
        platform.LMSInitialize(text);
        asked = true;
        return "false";
      },
      LMSGetLastError: () => {
        const first = asked;
        asked = false;
        return first ? "101" : platform.LMSGetLastError();
      },
    });
  },

  "initialize fails": (platform) => api(platform, { LMSInitialize: () => "false", LMSGetLastError: () => "101", LMSGetValue: () => "" , LMSSetValue: () => "false", LMSCommit: () => "false", LMSFinish: () => "false" }),

  "truncates": (platform) =>
    api(platform, {
      LMSSetValue: (element, value) => platform.LMSSetValue(element, element === "cmi.suspend_data" ? value.slice(0, 40) : value),
    }),

  "throws": (platform) => {
    const thrown = () => {
      throw new Error("An LMS error");
    };
    return api(platform, Object.fromEntries(NAMES.map((name) => [name, thrown])));
  },

  "throws at commit": (platform) =>
    api(platform, {
      LMSCommit: () => {
        platform.failed = true;
        throw new Error("An LMS error");
      },
    }),

  "logged out": (platform) => {
    let began = false;
    return api(platform, {
      LMSCommit: (text) => {
        if (!began) {
          began = true;
          return platform.LMSCommit(text);
        }
        platform.failed = true;
        platform.error = 101;
        return "false";
      },
    });
  },

  "only core elements": (platform) => {
    let error = null;
    return api(platform, {
      LMSSetValue: (element, value) => {
        error = /score\.(min|max)$/.test(element) ? "401" : null;
        if (error) {
          platform.committed[element] = element.endsWith("min") ? "0" : "100";
          return "false";
        }
        return platform.LMSSetValue(element, value);
      },
      LMSGetLastError: () => error ?? platform.LMSGetLastError(),
    });
  },
};

/**
 * @param {string} name
 * @param {import("./double.js").StrictPlatform} platform
 */
export function switched(name, platform) {
  const turn = SWITCHES[name];
  if (!turn) throw new Error(`no such switch: ${name}`);
  return turn(platform);
}
