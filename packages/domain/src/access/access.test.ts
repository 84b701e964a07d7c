import { expect, test } from "vitest";
import { type Permission, may } from "./access.ts";

const person = { kind: "local", name: "Người ở máy này" } as const;

test.each<Permission>(["office.read", "draft.read", "draft.accept"])(
  "the person at this machine may %s until there are accounts",
  (permission) => expect(may(person, permission)).toEqual({ ok: true, value: true }),
);

test("what nobody was granted is refused with its name", () => {
  const unheard = "office.dissolve" as Permission;
  expect(may(person, unheard)).toEqual({ ok: false, problem: { code: "not-allowed", permission: unheard } });
});
