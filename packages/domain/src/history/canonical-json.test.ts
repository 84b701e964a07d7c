import { assert, jsonValue, pre, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("the one spelling of a JSON value", () => {
  test("keys come in order and nothing stands between them", () => {
    expect(canonicalJson({ b: [1, "x", null], a: { d: true, c: -0 } })).toBe(
      '{"a":{"c":0,"d":true},"b":[1,"x",null]}',
    );
  });

  test("a field that is undefined is left out", () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  test("Vietnamese text stays as it is written", () => {
    expect(canonicalJson({ tên: "Đình Bảng" })).toBe('{"tên":"Đình Bảng"}');
  });

  test("keys are ordered by UTF-16 code units, not by a locale", () => {
    expect(canonicalJson({ đ: 1, z: 2, Z: 3, "\u{1f600}": 4, "\ufb33": 5 })).toBe(
      '{"Z":3,"z":2,"đ":1,"\u{1f600}":4,"\ufb33":5}',
    );
  });

  test.each([
    ["a number that is not finite", Number.NaN],
    ["an infinite number", [Infinity]],
    ["a NUL character", { a: "x\u0000" }],
    ["half of a surrogate pair", "\ud83d"],
    ["a hole in a list", [1, undefined]],
    ["a bigint", 1n],
    ["a date", { at: new Date(0) }],
    ["a function", () => 1],
  ])("%s is refused", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test("a value that contains itself is refused", () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(() => canonicalJson(value)).toThrow(/too deep/);
  });

  test("reads back as the same value, and is spelled the same whatever the order of the keys", () => {
    assert(
      property(jsonValue({ stringUnit: "grapheme" }), (value) => {
        pre(!JSON.stringify(value).includes(String.raw`\u0000`));
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(sorted(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  return reordered(value, (keys) => keys.sort());
}

function reversed(value: unknown): unknown {
  return reordered(value, (keys) => keys.toReversed());
}

function reordered(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    order(Object.keys(value)).map((key) => [key, reordered(Reflect.get(value, key), order)]),
  );
}
