import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keptToken } from "../sign-in/kept-tokens.ts";
import { type Environment, type GlobalFlags, settingsOf } from "./settings.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dondoc-home-"));
  mkdirSync(join(home, ".config/dondoc"), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const keep = (name: string, text: string): void => writeFileSync(join(home, ".config/dondoc", name), text);
const settings = (flags: GlobalFlags = {}, environment: Environment = {}) =>
  settingsOf(flags, { HOME: home, ...environment }, { folder: "/", isTerminal: false });

const offices = JSON.stringify({
  lang: "en",
  server: "http://own.example",
  profile: "city",
  profiles: { city: { server: "http://city.example" }, ward: { server: "http://ward.example", lang: "vi" } },
});

describe("the office that is meant", () => {
  beforeEach(() => keep("config.json", offices));

  test.each<[string, GlobalFlags, Environment, string]>([
    ["the file's usual one", {}, {}, "http://city.example"],
    ["the environment's address before the file", {}, { DONDOC_URL: "http://e.example" }, "http://e.example"],
    ["the environment's profile", {}, { DONDOC_PROFILE: "ward" }, "http://ward.example"],
    [
      "the flag's profile before the environment's address",
      { profile: "ward" },
      { DONDOC_URL: "http://e.example" },
      "http://ward.example",
    ],
    [
      "the flag's address before all",
      { server: "http://f.example", profile: "ward" },
      {},
      "http://f.example",
    ],
  ])("is %s", (_, flags, environment, serverUrl) => {
    expect(settings(flags, environment)).toMatchObject({ ok: true, value: { serverUrl } });
  });

  test("brings its language, which the environment and the flag win over", () => {
    expect(settings()).toMatchObject({ value: { language: "en" } });
    expect(settings({ profile: "ward" })).toMatchObject({ value: { language: "vi" } });
    expect(settings({}, { DONDOC_LANG: "vi" })).toMatchObject({ value: { language: "vi" } });
  });

  test("that the file does not name is refused", () => {
    expect(settings({ profile: "town" })).toMatchObject({
      ok: false,
      problem: { code: "profile", value: "town" },
    });
  });
});

test.each(["{", "[]", '"text"'])("a file that is no object is refused by its path: %s", (text) => {
  keep("config.json", text);
  expect(settings()).toMatchObject({
    problem: { code: "config", value: expect.stringContaining("config.json") as unknown },
  });
});

test("a token that others could read is the owner's alone after the next look", () => {
  keep("tokens.json", JSON.stringify({ "http://own.example": "abc" }));
  const path = join(home, ".config/dondoc/tokens.json");
  chmodSync(path, 0o644);
  expect(keptToken("http://own.example/", { HOME: home })).toBe("abc");
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
