import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { capture } from "../testing/capture.ts";
import { makeProgram } from "./program.ts";
import { run } from "./run.ts";

const file = new URL("../../package.json", import.meta.url).pathname.replace("package.json", "README.md");

/** A line for each command that asks an office, and the others by name. */
const asking: Readonly<Record<string, readonly string[]>> = {
  due: [],
  overdue: [],
  plan: [],
  task: ["xyz"],
  unit: [],
  search: ["xyz"],
  urge: ["xyz"],
  import: [file],
  login: [],
  whoami: [],
};
const alone = ["dash", "logout", "read", "completion", "man", "serve", "admin"];

async function dondoc(argv: readonly string[], url = "http://127.0.0.1:9") {
  const { console, out, err } = capture();
  const environment = { DONDOC_URL: url, DONDOC_LANG: "en", HOME: "/nowhere" };
  const code = await run({ argv, environment, folder: "/", console, hasKeyboard: false });
  return { code, out: out(), lines: err().trimEnd().split("\n") };
}

test("every command of the grammar is looked at here", () => {
  const program = makeProgram({ language: "en", standard: null, out: () => undefined }, () => undefined);
  const names = program.commands.map((command) => command.name());
  expect(names.toSorted()).toEqual([...Object.keys(asking), ...alone].toSorted());
});

describe("one sentence and its code", () => {
  test.each([...Object.keys(asking), ...alone])("for %s with an option that is none", async (name) => {
    const { code, out, lines } = await dondoc([name, ...(asking[name] ?? []), "--nonsense"]);
    expect([code, out, lines.length]).toEqual([2, "", 1]);
    expect(lines[0]).toMatch(/^dondoc: .*--nonsense/u);
  });

  test.each(Object.entries(asking))("for %s without a server", async (name, args) => {
    const { code, lines } = await dondoc([name, ...args]);
    expect([code, lines.length]).toEqual([5, 1]);
    expect(lines[0]).toContain("Cannot reach http://127.0.0.1:9.");
  });

  test.each(Object.entries(asking).filter(([name]) => name !== "login" && name !== "whoami"))(
    "for %s before a server of another version",
    async (name, args) => {
      const server = createServer((request, response) => {
        const asked = (request.url ?? "").split("?")[0]?.split("/").at(-1)?.split(",") ?? [];
        const data = { today: "2024-10-01", isDemo: true, version: "9.0.0", clock: "real" };
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(asked.map(() => ({ result: { data } }))));
      });
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const { code, lines } = await dondoc([name, ...args], `http://127.0.0.1:${port}`);
      server.close();
      expect([code, lines.length]).toEqual([9, 1]);
    },
  );
});
