import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoRegister } from "../scenarios/demo-register.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { canonical, compareVietnamese, fold, foldInPlace, vietnameseSortKey } from "./vietnamese.ts";

describe("two spellings of one word", () => {
  test.each([
    ["uỷ ban", "ủy ban"],
    ["Uỷ Ban", "ủy ban"],
    ["hoà bình", "hòa bình"],
    ["văn hoá", "văn hóa"],
    ["sức khoẻ", "sức khỏe"],
    ["thuỵ", "thụy"],
  ])("%s is compared as %s", (written, key) => {
    expect(canonical(written)).toBe(key);
    expect(canonical(key)).toBe(key);
  });

  test.each(["quý", "quỹ", "quỳ", "hoàn thành", "toàn", "xoá bỏ hoàn"])(
    "the mark of '%s' stays where a letter follows or the u belongs to the q",
    (written) => expect(canonical(written)).toBe(written.replace("xoá", "xóa")),
  );

  test("composed and decomposed letters are the same, and white space is one space", () => {
    expect(canonical(" Đình\n\n Bảng ".normalize("NFD"))).toBe("đình bảng");
  });

  test("canonical twice is canonical once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });
});

describe("a search key", () => {
  test.each([
    ["Đình Bảng", "dinh bang"],
    ["Đông Ngàn, Hương Mạc", "dong ngan huong mac"],
    ["143-KH/TU", "143 kh tu"],
    ["Ủy ban (nhân dân)", "uy ban nhan dan"],
  ])("of %s is %s", (text, key) => expect(fold(text)).toBe(key));

  test("that keeps places stands letter for letter over the text", () => {
    const text = "  Phường Đồng Kỵ – 2024";
    expect(foldInPlace(text)).toBe("  phuong dong ky – 2024");
  });

  test("that keeps places is as long as the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldInPlace(text)).toHaveLength(text.normalize("NFC").length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a Vietnamese list", () => {
  test("keeps the letters of the alphabet apart, and the tones behind them", () => {
    const names = ["Đình Bảng", "Ân", "Dương", "Ăn", "An", "Tân Hồng", "Tam Sơn"];
    expect(names.toSorted(compareVietnamese)).toEqual([
      "An",
      "Ăn",
      "Ân",
      "Dương",
      "Đình Bảng",
      "Tam Sơn",
      "Tân Hồng",
    ]);
  });

  test("counts figures as numbers", () => {
    expect(["Khu phố 10", "Khu phố 2"].toSorted(compareVietnamese)).toEqual(["Khu phố 2", "Khu phố 10"]);
  });
});

describe("a key for sorting", () => {
  const units = [...demoRegister.units, ...thachLam.units].map(({ name }) => name);
  const names = [...units, "Xã 2", "Xã 10", "An", "Ăn", "Ân", "Ấn", "Án", "Ạn", "Dương", "Đình", "Đính"];

  test("puts names of units in the order of a Vietnamese list", () => {
    const sorted = names.toSorted((a, b) => (vietnameseSortKey(a) < vietnameseSortKey(b) ? -1 : 1));
    expect(sorted).toEqual(names.toSorted(compareVietnamese));
  });
});
