import type { UnitRow } from "@dondoc/client";
import { describe, expect, test } from "vitest";
import { treeOf } from "./unit-tree.ts";

function unit(id: string, parentId: string | null): UnitRow {
  return { id, parentId, name: id } as UnitRow;
}

const units = [unit("tỉnh", null), unit("huyện", "tỉnh"), unit("xã A", "huyện"), unit("xã B", "huyện")];

describe("the tree of units", () => {
  test("keeps what stands above a match, marked as no match", () => {
    const rows = treeOf(units, ({ name }) => name === "xã B");
    expect(rows.map(({ unit: { name }, depth, isMatch }) => [name, depth, isMatch])).toEqual([
      ["tỉnh", 0, false],
      ["huyện", 1, false],
      ["xã B", 2, true],
    ]);
  });

  test("is empty when nothing matches", () => {
    expect(treeOf(units, () => false)).toEqual([]);
  });
});
