import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../src/lehrwerk/", import.meta.url).pathname;
const FILES = readdirSync(ROOT, { recursive: true }).map(String);
const MODULES = list(/^(player|blocks)\/.*\.js$/);

/** The files whose path in the package has this form. */
function list(form) {
  return FILES.filter((path) => form.test(path)).map((path) => ({ path, text: readFileSync(ROOT + path, "utf-8") }));
}

test("modules keep to what the joining understands (player/README.md)", () => {
  assert.ok(MODULES.length > 25);
  for (const { path, text } of MODULES) {
    for (const line of text.split("\n")) {
      if (line.startsWith("import")) assert.match(line, /^import \{ [^{}]+ \} from "\.[^"]+\.js";$/, path);
      if (line.startsWith("export")) assert.match(line, /^export (async )?(function|class|const) /, path);
      assert.doesNotMatch(line, /^\s*\/\*.*\*\/.*\S/, `${path}: a comment begins a line of code`);
      assert.doesNotMatch(line, /import\(".*"\)(?!\.)/, `${path}: no import while running`);
    }
  }
});

test("top-level names are unique over all modules", () => {
  const home = new Map();
  for (const { path, text } of MODULES) {
    for (const [, name] of text.matchAll(/^(?:export )?(?:async )?(?:function|class|const|let) (\w+)/gm)) {
      assert.ok(!home.has(name), `${name} stands in ${path} and ${home.get(name)}`);
      home.set(name, path);
    }
  }
});

test("every icon that is asked for is in the sprite", () => {
  const sprite = readFileSync(`${ROOT}formats/web/icons.html`, "utf-8");
  const used = [...MODULES, ...list(/^(blocks|formats\/web)\/.*\.html$/)];
  for (const { path, text } of used) {
    for (const [, name] of text.matchAll(/#lw-i-([a-z_]+)"/g)) assert.ok(sprite.includes(`id="lw-i-${name}"`), `${path}: ${name}`);
  }
});
