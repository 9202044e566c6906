/**
 * A small course for the tests: three pages, one exercise of each kind, one test.
 */
export const MAP = {
  course: "probe",
  version: "1.0.0",
  language: "de",
  completion: { pages: true, test: "abschluss/test", passMark: 0.8 },
  pages: [
    { key: "p01", unit: "m/eins", title: "Eins" },
    { key: "p02", unit: "m/eins", title: "Zwei" },
    { key: "p03", unit: "abschluss/test", title: "Test" },
  ],
  units: [
    { id: "m/eins", key: "u01", title: "Eins", minutes: 5 },
    { id: "abschluss/test", key: "u02", title: "Test", minutes: 5 },
  ],
  exercises: {
    wahl: exercise("e01", "choice", { points: 2, objective: "LZ1" }),
    luecken: exercise("e02", "gaps", {}),
    paare: exercise("e03", "matching", {}),
    folge: exercise("e04", "ordering", {}),
    skala: exercise("e05", "scale", {}),
    gedanke: exercise("e06", "reflection", { assessed: "private" }),
    fall: exercise("e07", "case", {}),
    "t-1": exercise("e11", "choice", { assessed: "graded", test: "abschluss/test", objective: "LZ1" }),
    "t-2": exercise("e12", "choice", { assessed: "graded", test: "abschluss/test" }),
    "t-3": exercise("e13", "choice", { assessed: "graded", test: "abschluss/test" }),
  },
  tests: {
    "abschluss/test": {
      key: "t01",
      draw: { vorrat: 2 },
      pools: { vorrat: ["t-1", "t-2", "t-3"] },
      attempts: 2,
      shuffle: true,
      passMark: 0.8,
      bands: [0.8, 0],
    },
  },
  objectives: { LZ1: "nennt", LZ9: "trennt" },
  words: {},
};

export const TEST = "abschluss/test";

export const SOLUTIONS = {
  wahl: { several: true, right: ["a", "c"], options: ["a", "b", "c"] },
  luecken: { gaps: { a: { accept: ["112", "eins eins zwei"] }, b: { right: ["c"], options: ["a", "b", "c"] } } },
  paare: { pairs: { a: "a", b: "b", c: "c" } },
  folge: { order: ["a", "b", "c", "d"] },
  skala: { min: 1, max: 10 },
  gedanke: {},
  fall: {
    start: "wohnung",
    highest: 10,
    counters: { Sicherheit: 5, Zeit: 0 },
    scenes: [
      {
        id: "wohnung",
        index: 0,
        if: [],
        options: [
          { key: "a", to: "frage", effects: { Sicherheit: -3, Zeit: -1 }, rating: "risky" },
          { key: "b", to: "frage", effects: { Sicherheit: 9 }, rating: "good" },
        ],
      },
      {
        id: "frage",
        index: 1,
        if: [],
        options: [
          { key: "a", to: "wohnung", effects: {}, rating: null },
          { key: "b", to: "ende", effects: {}, rating: "acceptable" },
        ],
      },
      { id: "ende", index: 2, if: [["Sicherheit", "<=", 3]], options: [] },
      { id: "ende", index: 3, if: [], options: [] },
    ],
  },
  "t-1": { several: false, right: ["a"], options: ["a", "b"] },
  "t-2": { several: false, right: ["a"], options: ["a", "b"] },
  "t-3": { several: false, right: ["a"], options: ["a", "b"] },
};

/**
 * @param {string} key
 * @param {string} kind
 * @param {object} more
 */
function exercise(key, kind, more) {
  return { key, kind, points: 1, assessed: "formative", attempts: 0, partial: true, objective: null, unit: "m/eins", test: null, ...more };
}
