import { expect, test } from "vitest";
import { faultFields, makeLog } from "./log.ts";

function logged(fields: object): string {
  let line = "";
  makeLog("info", { write: (text: string) => void (line += text) }).info(fields, "request");
  return line;
}

test.each([
  ["at the top", { password: "hunter2" }],
  ["inside", { account: { password: "hunter2" } }],
  ["in headers", { request: { headers: { authorization: "Bearer hunter2", cookie: "hunter2" } } }],
  ["in a header with strokes", { headers: { "x-api-key": "hunter2" } }],
  ["deeper", { a: { b: { c: { token: "hunter2" } } } }],
])("a secret %s is struck out", (_, fields) => {
  const line = logged(fields);
  expect(line).not.toContain("hunter2");
  expect(JSON.parse(line)).toMatchObject({ level: "info", msg: "request" });
});

test("a fault is logged with its causes and its code", () => {
  const cause = Object.assign(new Error("duplicate key"), { code: "23505" });
  const fields = faultFields(new Error("could not be kept", { cause }));
  expect(fields).toMatchObject({
    message: "could not be kept",
    cause: { message: "duplicate key", code: "23505" },
  });
});
