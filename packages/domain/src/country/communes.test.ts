import { describe, expect, test } from "vitest";
import { formerCommunesNamed, readCountry } from "./index.ts";

const country = readCountry();
const { provinces, communes, formerCommunes, withoutFormer } = country;
const nameOf = (code: string) => communes.find((commune) => commune.code === code)?.name;
const nowOf = (name: string, district: string) =>
  formerCommunesNamed(country, name, district).flatMap(({ nowCodes }) => nowCodes.map(nameOf));

describe("the country since 1-7-2025", () => {
  test("has 34 provinces and 3.321 communes: 687 wards, 2.621 communes, 13 special zones", () => {
    const kinds = Map.groupBy(communes, ({ kind }) => kind);
    expect([provinces.length, communes.length]).toEqual([34, 3_321]);
    const count = (kind: "ward" | "commune" | "special-zone") => kinds.get(kind)?.length;
    expect([count("ward"), count("commune"), count("special-zone")]).toEqual([687, 2_621, 13]);
  });

  test("has 96 units in Quảng Ngãi: 86 communes, 9 wards, one special zone", () => {
    const code = provinces.find(({ name }) => name === "Tỉnh Quảng Ngãi")?.code;
    const kinds = communes.filter(({ provinceCode }) => provinceCode === code).map(({ kind }) => kind);
    const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
    expect([kinds.length, count("commune"), count("ward"), count("special-zone")]).toEqual([96, 86, 9, 1]);
  });

  test("names every code once, and every commune once in its province", () => {
    expect(new Set(communes.map(({ code }) => code)).size).toBe(communes.length);
    expect(new Set(communes.map(({ provinceCode, name }) => `${provinceCode} ${name}`)).size).toBe(
      communes.length,
    );
    const known = new Set(provinces.map(({ code }) => code));
    expect(communes.filter(({ provinceCode }) => !known.has(provinceCode))).toEqual([]);
  });

  test("is written in NFC, without stray spaces", () => {
    const names = [
      ...[...provinces, ...communes].map(({ name }) => name),
      ...formerCommunes.flatMap(({ name, district, province }) => [name, district, province]),
    ];
    expect(names.filter((name) => name !== name.normalize("NFC").replace(/\s+/gu, " ").trim())).toEqual([]);
  });
});

describe("what communes were before", () => {
  test("is known of 10.034 communes that stood on 30-6-2025, and of earlier ones by name", () => {
    const [standing, earlier] = [true, false].map((isCoded) =>
      formerCommunes.filter(({ code }) => (code !== null) === isCoded),
    );
    expect(standing).toHaveLength(10_034);
    expect(new Set(standing?.map(({ code }) => code)).size).toBe(10_034);
    expect(earlier).toHaveLength(769);
  });

  test("always leads to communes of today, within one province", () => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]));
    const lost = formerCommunes.filter(({ nowCodes }) => {
      const now = nowCodes.map((code) => byCode.get(code)?.provinceCode);
      return now.includes(undefined) || new Set(now).size !== 1;
    });
    expect(lost).toEqual([]);
  });

  test("is the same province throughout each former one, as the merger of provinces wants it", () => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]));
    const now = Map.groupBy(formerCommunes, ({ province }) => province);
    const divided = [...now].filter(
      ([, of]) =>
        new Set(of.flatMap(({ nowCodes }) => nowCodes.map((code) => byCode.get(code)?.provinceCode))).size >
        1,
    );
    expect(now.size).toBe(63);
    expect(divided.map(([province]) => province)).toEqual([]);
  });

  test("is unknown of five islands and of Xã Ia Mơ, and of nothing else", () => {
    expect(withoutFormer.map(nameOf)).toEqual([
      "Đặc khu Bạch Long Vĩ",
      "Đặc khu Cồn Cỏ",
      "Đặc khu Hoàng Sa",
      "Đặc khu Lý Sơn",
      "Xã Ia Mơ",
      "Đặc khu Côn Đảo",
    ]);
  });
});

describe("Từ Sơn", () => {
  test.each([
    ["Phường Từ Sơn", ["Phường Đông Ngàn", "Phường Tân Hồng", "Phường Đình Bảng", "Phường Phù Chẩn"]],
    ["Phường Tam Sơn", ["Phường Tam Sơn", "Phường Tương Giang"]],
    ["Phường Đồng Nguyên", ["Phường Đồng Kỵ", "Phường Trang Hạ", "Phường Đồng Nguyên"]],
    ["Phường Phù Khê", ["Phường Hương Mạc", "Phường Phù Khê", "Phường Châu Khê"]],
  ])("%s is made of %j", (now, before) => {
    const ofCity = formerCommunes.filter(({ district }) => district === "Thành phố Từ Sơn");
    expect(ofCity).toHaveLength(12);
    expect(
      ofCity.filter(({ nowCodes }) => nowCodes.map(nameOf).includes(now)).map(({ name }) => name),
    ).toEqual(before);
  });

  test("shows that a code is no identity: 09367 was Đông Ngàn and is Từ Sơn", () => {
    expect(nameOf("09367")).toBe("Phường Từ Sơn");
    expect(formerCommunes.find(({ code }) => code === "09367")?.name).toBe("Phường Đông Ngàn");
  });
});

describe("a name of before", () => {
  test("is found without diacritics, in its district", () => {
    expect(nowOf("phuong tam son", "thanh pho tu son")).toEqual(["Phường Tam Sơn"]);
    expect(nowOf("Xã Đắk Cấm", "Thành phố Kon Tum")).toEqual(["Phường Đăk Cấm"]);
  });

  test("of a commune that was divided leads to all of its parts", () => {
    expect(nowOf("Phường Dịch Vọng", "Quận Cầu Giấy")).toEqual(["Phường Nghĩa Đô", "Phường Cầu Giấy"]);
  });

  test("that many have is answered with all of them", () => {
    expect(formerCommunesNamed(country, "Phường Quang Trung").length).toBeGreaterThan(5);
    expect(formerCommunesNamed(country, "Phường Không Có")).toEqual([]);
  });
});
