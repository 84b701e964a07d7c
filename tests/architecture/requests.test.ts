import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const exported = /^export const (\w+Request) =/gmu;

test("everything the rule book can be asked to decide is something the server takes in", () => {
  const requests = sourceFiles((path) => path.startsWith("packages/domain/src/")).flatMap(({ text }) =>
    [...text.matchAll(exported)].flatMap(([, name]) => name ?? []),
  );
  expect(requests.length).toBeGreaterThan(40);
  const served = sourceFiles(
    (path) => path.startsWith("packages/server/src/") && !/\.test\.ts$|\/testing\//u.test(path),
  )
    .map(({ text }) => text)
    .join("\n");
  const unserved = requests.filter((name) => !new RegExp(String.raw`\b${name}\b`, "u").test(served));
  expect(unserved).toEqual([]);
});
