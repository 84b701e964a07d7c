import { describe, expect, test } from "vitest";
import { type Environment, type GlobalFlags, languageIn, settingsOf } from "./settings.ts";

function settings(flags: GlobalFlags, environment: Environment = {}) {
  return settingsOf(flags, environment, { folder: "/here", isTerminal: true });
}

describe("the language", () => {
  test("is the flag's, then the office's, then the machine's, then Vietnamese", () => {
    const both = { DONDOC_LANG: "vi", LANG: "en_US.UTF-8" };
    expect(languageIn(["due", "--lang", "en"], both)).toBe("en");
    expect(languageIn(["--lang=en"], both)).toBe("en");
    expect(languageIn(["due"], both)).toBe("vi");
    expect(languageIn(["due"], { LANG: "en_US.UTF-8" })).toBe("en");
    expect(languageIn(["due"], { LANG: "C.UTF-8" })).toBe("vi");
  });
});

describe("a setting that is wrong", () => {
  test.each<[GlobalFlags, string]>([
    [{ lang: "fr" }, "language"],
    [{ asOf: "mai" }, "day"],
    [{ server: "127.0.0.1:7070" }, "serverUrl"],
  ])("%j is refused", (flags, code) => {
    expect(settings(flags)).toMatchObject({ ok: false, problem: { code } });
  });
});

test("paths are taken from where the person stands", () => {
  expect(settings({}, { INIT_CWD: "/there" })).toMatchObject({ value: { folder: "/there" } });
  expect(settings({})).toMatchObject({ value: { folder: "/here" } });
});

test("a flag wins over the environment", () => {
  const environment = { DONDOC_URL: "http://127.0.0.1:1" };
  expect(settings({}, environment)).toMatchObject({ value: { serverUrl: "http://127.0.0.1:1" } });
  expect(settings({ server: "http://127.0.0.1:2" }, environment)).toMatchObject({
    value: { serverUrl: "http://127.0.0.1:2" },
  });
});

test("colours are off for NO_COLOR and for a terminal that has none", () => {
  expect(settings({}, { NO_COLOR: "1" })).toMatchObject({ value: { hasColour: false } });
  expect(settings({}, { NO_COLOR: "" })).toMatchObject({ value: { hasColour: true } });
  expect(settings({}, { TERM: "dumb" })).toMatchObject({ value: { hasColour: false } });
});

test("a locale of another encoding gets ASCII signs", () => {
  expect(settings({}, { LANG: "vi_VN.TCVN5712-1" })).toMatchObject({ value: { isAscii: true } });
  expect(settings({}, { LANG: "vi_VN.UTF-8" })).toMatchObject({ value: { isAscii: false } });
  expect(settings({}, {})).toMatchObject({ value: { isAscii: false } });
});
