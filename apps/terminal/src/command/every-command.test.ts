import { describe, expect, test } from "vitest";
import { VERSION } from "../office/version.ts";
import { answeringServer, refusing, stateOf } from "../testing/answering-server.ts";
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
  report: ["xyz"],
  paper: ["scorecard", "xyz"],
  export: ["plans"],
  slip: ["xyz"],
  ics: [],
  search: ["xyz"],
  urge: ["xyz"],
  import: [file],
  login: [],
  whoami: [],
};
const alone = ["dash", "logout", "read", "completion", "man", "serve", "admin"];

/** An argument that means nothing, the code, and what the sentence says. */
const wrong: readonly (readonly [string, readonly string[], number, string])[] = [
  ["due", ["--within", "soon"], 2, "--within takes a number of days"],
  ["overdue", ["--format", "xml"], 2, "--format takes table, csv or md"],
  ["plan", ["77", "78"], 2, "too many arguments"],
  ["task", [], 2, "TASK is missing"],
  ["task", ["xyz", "fly"], 2, "There is no step “fly”"],
  ["unit", ["one", "two"], 2, "too many arguments"],
  ["report", ["77", "--out", "a.odt"], 2, "--out takes a .docx"],
  ["report", ["70", "--directive", "--out", "a.xlsx"], 2, "--out takes a .docx"],
  ["paper", ["poem", "77"], 2, "paper takes review, minutes, matrix, scorecard"],
  ["paper", ["review", "77", "--as-of", "today"], 2, "--as-of has no meaning with review"],
  ["paper", ["matrix", "77", "--out", "a.docx"], 2, "--out takes a .xlsx"],
  ["export", ["wishes"], 2, "export takes due, plans, units, collection"],
  ["export", ["plans", "--owing"], 2, "--owing has no meaning with plans"],
  ["export", ["units", "--out", "a.csv", "--format", "xlsx"], 2, "--out takes a .xlsx"],
  ["ics", ["--out", "a.txt"], 2, "--out takes"],
  ["slip", ["xyz", "--out", "a.odt"], 2, "--out takes a .docx"],
  ["search", ["xyz", "--in", "shelf"], 2, "--in takes unit, directive, plan, task"],
  ["urge", [], 2, "Urge whom?"],
  ["import", ["/nowhere/paper.txt"], 2, "cannot be opened"],
  ["login", ["xyz"], 2, "too many arguments"],
  ["whoami", ["xyz"], 2, "too many arguments"],
  ["logout", ["xyz"], 2, "too many arguments"],
  ["dash", [], 2, "dash needs a terminal"],
  ["read", ["/nowhere/paper.txt"], 1, "there is no such file"],
  ["completion", ["ksh"], 2, "completion takes bash, zsh, fish"],
  ["man", ["xyz"], 2, "too many arguments"],
  ["serve", ["--port", "seven"], 2, "PORT is wrong"],
  ["admin", ["polish"], 2, "There is no command “polish”"],
];

async function dondoc(argv: readonly string[], url = "http://127.0.0.1:9") {
  const { console, out, err } = capture();
  const environment = { DONDOC_URL: url, DONDOC_LANG: "en", HOME: "/nowhere" };
  const code = await run({ argv, environment, folder: "/", console, hasKeyboard: false });
  return { code, out: out(), lines: err().trimEnd().split("\n") };
}

test("every command of the grammar is looked at here", () => {
  const program = makeProgram({ language: "en", standard: null, out: () => undefined }, () => undefined);
  const names = program.commands.map((command) => command.name()).toSorted();
  expect(names).toEqual([...Object.keys(asking), ...alone].toSorted());
  expect(names).toEqual([...new Set(wrong.map(([name]) => name))].toSorted());
});

describe("one sentence and its code", () => {
  test.each([...Object.keys(asking), ...alone])("for %s with an option that is none", async (name) => {
    const { code, out, lines } = await dondoc([name, ...(asking[name] ?? []), "--nonsense"]);
    expect([code, out, lines.length]).toEqual([2, "", 1]);
    expect(lines[0]).toMatch(/^dondoc: .*--nonsense/u);
  });

  test.each(wrong)("for %s %j", async (name, args, expected, sentence) => {
    const { code, out, lines } = await dondoc([name, ...args]);
    expect([code, out, lines.length]).toEqual([expected, "", 1]);
    expect(lines[0]).toContain(sentence);
  });

  test.each(Object.entries(asking))("for %s without a server", async (name, args) => {
    const { code, lines } = await dondoc([name, ...args]);
    expect([code, lines.length]).toEqual([5, 1]);
    expect(lines[0]).toContain("Cannot reach http://127.0.0.1:9.");
  });

  test.each(Object.entries(asking))("for %s before a server of another version", async (name, args) => {
    const server = await answeringServer(() => stateOf("9.0.0"));
    const { code, lines } = await dondoc([name, ...args], server.url);
    server.close();
    expect([code, lines.length]).toEqual([9, 1]);
  });

  // Who is not signed in signs in: nobody needs to be allowed to.
  const closed = Object.entries(asking).filter(([name]) => name !== "login");
  test.each(closed)("for %s in an office that is closed to the public", async (name, args) => {
    const server = await answeringServer((procedure) =>
      procedure === "office.state" ? stateOf(VERSION) : refusing({ code: "sign-in-needed" }),
    );
    const { code, lines } = await dondoc([name, ...args], server.url);
    server.close();
    expect([code, lines]).toEqual([
      4,
      ["dondoc: This office is for people with an account. Run: dondoc login"],
    ]);
  });

  test.each(closed)("for %s by somebody whose post does not allow it", async (name, args) => {
    const server = await answeringServer((procedure) =>
      procedure === "office.state"
        ? stateOf(VERSION)
        : refusing({ code: "not-allowed", permission: "office.read" }),
    );
    const { code, lines } = await dondoc([name, ...args], server.url);
    server.close();
    expect([code, lines.length]).toEqual([4, 1]);
    expect(lines[0]).toContain("Ask the administrator of the office.");
  });
});
