/**
 * Takes state from one version of a course into the next with the player's own code: answers made up by chance are packed by
 * the old course map and unpacked by the new one. Cases come as JSON from stdin, results go to stdout.
 */
import { readFileSync } from "node:fs";

import { KINDS } from "../player/kinds.js";
import { FRESH, answered, handedIn, testBegun, visited } from "../../src/lehrwerk/player/attempt.js";
import { pack, unpack } from "../../src/lehrwerk/player/codec.js";
import { Shelf } from "../../src/lehrwerk/player/shelf.js";
import { choicesOf, wayThrough } from "../../src/lehrwerk/blocks/case/story.js";

function replayed({ older, newer, seed }) {
  const random = chance(seed);
  const [before, after] = [shelved(older), shelved(newer)];
  let attempt = FRESH;
  for (const page of older.map.pages) if (random() < 0.8) attempt = visited(attempt, page.key);
  for (const test of Object.keys(older.map.tests)) {
    attempt = testBegun(older.map, attempt, test, Math.floor(random() * 262144));
    if (random() < 0.7) attempt = handedIn(attempt, test, Math.round(random() * 10) / 10);
  }
  for (const [id, entry] of Object.entries(older.map.exercises)) {
    const done = entry.assessed === "private" && older.map.notes !== "platform";
    const answer = done ? true : made[entry.kind](older.solutions[id], random);
    if (random() < 0.9 && answer !== null) attempt = answered(attempt, id, answer, random() < 0.5);
  }
  const text = pack(older.map, attempt, before);
  const given = unpack(older.map, text, before);
  const restored = unpack(newer.map, text, after);
  // Who opens the new version and then gets the old one back.
  const back = unpack(older.map, pack(newer.map, visited(restored, newer.map.pages[0].key), after), before);
  return { given, restored, back };
}

/** The page's shelf, over a document that only knows exercises and their solutions. */
function shelved({ map, solutions }) {
  const elements = Object.entries(map.exercises).map(([id, { kind }]) => ({
    localName: KINDS[kind].tag,
    getAttribute: () => id,
    querySelector: () => ({ textContent: JSON.stringify(solutions[id]) }),
  }));
  const shelf = new Shelf({ querySelectorAll: () => elements }, map, Object.values(KINDS));
  return (id) => shelf.shorthand(id);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];
const some = (list, random) => {
  const taken = list.filter(() => random() < 0.6);
  return taken.length > 0 ? taken : [pick(list, random)];
};
const each = (keys, value, random) => Object.fromEntries(some(keys, random).map((key) => [key, value(key)]));
const rating = (low, high, random) => (random() < 0.1 ? null : low + Math.floor(random() * (high - low + 1)));
const choice = ({ several, options }, random) => (several ? some(options, random) : [pick(options, random)]);

const made = {
  choice,
  hotspot: choice,
  checklist: ({ items }, random) => some(items, random),
  gaps: ({ gaps }, random) =>
    each(Object.keys(gaps), (key) => ("options" in gaps[key] ? pick(gaps[key].options, random) : pick(["112", "ä ö", "eins"], random)), random),
  matching: ({ pairs }, random) => each(Object.keys(pairs), () => pick(Object.values(pairs), random), random),
  sorting: ({ groups, items }, random) => each(Object.keys(items), () => pick(groups, random), random),
  ordering: ({ order }, random) => [...order].sort(() => random() - 0.5),
  number: (_, random) => pick(["45", "7,5", "-1"], random),
  answer: (_, random) => pick(["Teach-back", "so", "weiß nicht"], random),
  marking: ({ right, words }, random) => [...some(right, random), ...some(words.match(/../g), random).slice(0, 2)],
  matrix: ({ several, rows, options }, random) =>
    each(Object.keys(rows), () => (several ? some(options, random) : [pick(options, random)]), random),
  scale: ({ min, max }, random) => min + Math.floor(random() * (max - min + 1)),
  reflection: () => true,
  selfcheck: ({ min, max, fields }, random) => each(fields.flatMap(({ rows }) => rows), () => rating(min, max, random), random),
  survey: ({ min, max, rows, questions }, random) => ({
    ratings: each(rows, () => rating(min, max, random), random),
    texts: each(questions, () => pick(["gut", "mehr Zeit"], random), random),
  }),
  case: (solution, random) => {
    const keys = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick([..."abcd"], random));
    const way = choicesOf(wayThrough(solution, keys));
    return way.length > 0 ? way : null;
  },
};

const cases = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(cases.map(replayed)));
