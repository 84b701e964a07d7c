import { expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { unitCommand } from "./unit-command.ts";
import { unitLines } from "./unit-lines.ts";

async function unit(name: string | null, isJson = false) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, isJson };
  const code = await unitCommand(name, {}, { settings, console, office: officeWithTask() });
  return { code, out: out(), err: err() };
}

test("without a name it is the register, with what each unit owes", async () => {
  const { code, out } = await unit(null);
  expect(code).toBe(0);
  expect(out).toMatch(/phường Đình Bảng +- +1 +1/u);
});

test("with a name it is what that unit owes", async () => {
  const { out } = await unit("dinh bang");
  expect(out).toContain("Ủy ban nhân dân phường Đình Bảng");
  expect(out).toContain("trước 20-10-2024");
});

test("both are one object for scripts", async () => {
  expect(JSON.parse((await unit(null, true)).out)).toMatchObject({ schema: "dondoc.units/1" });
  expect(JSON.parse((await unit("dinh bang", true)).out)).toMatchObject({
    schema: "dondoc.unit/1",
    items: [{ kind: "report" }],
  });
});

test("several matches are a question", async () => {
  expect(await unit("phuong")).toMatchObject({ code: 6, out: "" });
});

test("on a narrow terminal the names of those above are broken between words", async () => {
  const office = officeWithTask();
  const [unit] = await office.units(null);
  if (unit === undefined) throw new Error("The office of the tests has no unit.");
  const name = "Ủy ban nhân dân thành phố Từ Sơn";
  const owes = {
    ...(await office.unitOwes(unit.id, null)),
    path: [unit, unit].map((each) => ({ ...each, name })),
  };
  const lines = unitLines(owes, { language: "vi", columns: 60 });
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
  expect(lines.join(" ")).toContain(`Dưới ${name} ▸ ${name}`);
  expect(unitLines(owes, { language: "vi", columns: null })).toContain(`Dưới ${name} ▸ ${name}`);
});
