import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const folder = join(__dirname, "..", "..");
const page = readFileSync(join(folder, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

test("the page's settings in JSON are well-formed and start copydesk lsp", () => {
  const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(match => JSON.parse(match[1]!));
  assert.equal(blocks.length, 2);
  for (const block of blocks)
    assert.match(JSON.stringify(block), /"command":\["copydesk","lsp"\]/);
});

test("the page names every setting and command, and no other", () => {
  const { properties } = manifest.contributes.configuration;
  const named = [...page.matchAll(/^\| `(copydesk\.[\w.]+)` \|/gm)].map(match => match[1]);
  assert.deepEqual(named, Object.keys(properties));
  for (const { category, title } of manifest.contributes.commands)
    assert.ok(page.includes(`\`${category}: ${title}\``), title);
});

test("the page names the package that npm run package leaves", () => {
  assert.ok(page.includes(`${manifest.name}-${manifest.version}.vsix`));
});
