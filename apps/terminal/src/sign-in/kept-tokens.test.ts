import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { settingsOf } from "../command/settings.ts";
import { keepToken, keptToken, tokensFile } from "./kept-tokens.ts";

const server = "http://127.0.0.1:7070";
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-tokens-"));
  path = tokensFile({ HOME: folder }) ?? "";
});
afterEach(() => rmSync(folder, { recursive: true }));

function kept(serverUrl: string): string | null {
  return keptToken(serverUrl, { HOME: folder });
}

test("a token goes to the server it was made for and to no other", () => {
  keepToken(path, server, "ddc_one");
  keepToken(path, "https://dondoc.example.vn", "ddc_two");
  const others = ["http://127.0.0.1:7071", "https://127.0.0.1:7070", "http://dondoc.example.vn"];
  expect([kept(`${server}/`), kept("https://dondoc.example.vn")]).toEqual(["ddc_one", "ddc_two"]);
  expect(others.map(kept)).toEqual([null, null, null]);
});

test("only the owner can read where tokens lie, also where others could before", () => {
  keepToken(path, server, "ddc_one");
  writeFileSync(path, "{}", { mode: 0o644 });
  keepToken(path, server, "ddc_two");
  expect([statSync(path).mode & 0o777, statSync(join(path, "..")).mode & 0o777]).toEqual([0o600, 0o700]);
});

test("what was removed is gone, and the tokens of other servers stay", () => {
  keepToken(path, server, "ddc_one");
  keepToken(path, "https://dondoc.example.vn", "ddc_two");
  keepToken(path, server, null);
  expect([kept(server), kept("https://dondoc.example.vn")]).toEqual([null, "ddc_two"]);
});

test.each([
  "not JSON",
  "[]",
  "null",
  '{"http://127.0.0.1:7070": 7}',
  '{"http://127.0.0.1:7070": "a\\r\\nb: c"}',
])("a file that holds %j holds no token", (text) => {
  keepToken(path, server, "ddc_one");
  writeFileSync(path, text);
  expect(kept(server)).toBeNull();
});

test("the environment wins over what is kept, and what is kept over nothing", () => {
  keepToken(path, server, "ddc_kept");
  const stands = { folder, isTerminal: false };
  const tokens = [
    { HOME: folder, DONDOC_TOKEN: "ddk_told" },
    { HOME: folder },
    { XDG_CONFIG_HOME: "/nowhere" },
  ].map((environment) => {
    const settings = settingsOf({}, environment, stands);
    return settings.ok ? settings.value.token : "refused";
  });
  expect(tokens).toEqual(["ddk_told", "ddc_kept", null]);
});
