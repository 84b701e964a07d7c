import { type Unit, day } from "@dondoc/domain";
import { beforeEach, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { saveUnits, unitRegister } from "./unit.store.ts";

describeOnEachDatabase("the register", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await suoiHoaOffice(database());
  });

  const anyUnit = async (): Promise<Unit> => {
    const [unit] = (await unitRegister(database())).units;
    if (unit === undefined) throw new Error("The office has no units.");
    return unit;
  };
  const rename = (unit: Unit, name: string) =>
    saveUnits(database(), [
      {
        type: "unit-corrected",
        unit: { ...unit, name },
        by: { account: null, unitId: null },
        correctedOn: day("2024-06-10"),
        reason: "Viết sai",
      },
    ]);
  const nameOf = async ({ id }: Unit) =>
    (await unitRegister(database())).units.find((unit) => unit.id === id)?.name;

  test("is loaded once while nothing of it changes", async () => {
    expect(await unitRegister(database())).toBe(await unitRegister(database()));
  });

  test("is loaded again when a row changed, also twice in one transaction that read in between", async () => {
    const unit = await anyUnit();
    await database().transaction(async () => {
      await rename(unit, "Tên thứ nhất");
      expect(await nameOf(unit)).toBe("Tên thứ nhất");
      await rename(unit, "Tên thứ hai");
    });
    expect(await nameOf(unit)).toBe("Tên thứ hai");
  });

  test("shows nothing of a change that was rolled back", async () => {
    const unit = await anyUnit();
    await expect(
      database().transaction(async () => {
        await rename(unit, "Tên bỏ đi");
        await unitRegister(database());
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await nameOf(unit)).toBe(unit.name);
  });
});
