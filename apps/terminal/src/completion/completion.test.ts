import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exitCodes } from "../command/exit-code.ts";
import { capture, usualSettings } from "../testing/capture.ts";
import { completionCommand, manualOf } from "./completion-command.ts";

function scriptFor(shell: string): { readonly code: number; readonly out: string; readonly err: string } {
  const { console, out, err } = capture();
  const code = completionCommand(shell, { settings: usualSettings, console });
  return { code, out: out(), err: err() };
}

/** What bash itself offers for a line whose last word is being typed. */
function offered(words: readonly string[], folder = "/"): string[] {
  const line = words.map((word) => `'${word}'`).join(" ");
  const ask = [
    `COMP_WORDS=(dondoc ${line}); COMP_CWORD=${words.length}; COMP_LINE="x"; _dondoc`,
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ];
  const asked = `${scriptFor("bash").out}${ask.join("\n")}`;
  const { stdout, status, stderr } = spawnSync("bash", ["--norc", "-c", asked], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((word) => word !== "");
}

describe("bash completes", () => {
  test("the names of commands", () => {
    expect(offered(["ov"])).toEqual(["overdue"]);
    expect(offered([""])).toEqual(expect.arrayContaining(["due", "task", "urge", "import", "completion"]));
    expect(offered(["admin", "ver"])).toEqual(["verify"]);
  });

  test("flags of the command and those of all", () => {
    expect(offered(["due", "--wi"])).toEqual(["--within"]);
    expect(offered(["--lang", "vi", "due", "--as-"])).toEqual(["--as-of"]);
  });

  test("values that are few, the steps of a task, and files", () => {
    expect(offered(["due", "--format", ""])).toEqual(["table", "csv", "md"]);
    expect(offered(["export", "due", "--format", ""])).toEqual(["csv", "xlsx", "json"]);
    expect(offered(["paper", "m"])).toEqual(["minutes", "matrix"]);
    expect(offered(["task", "k7f2qa", "con"])).toEqual(["confirm"]);
    const folder = mkdtempSync(join(tmpdir(), "dondoc-bash-"));
    writeFileSync(join(folder, "plan.docx"), "");
    expect(offered(["import", "pl"], folder)).toEqual(["plan.docx"]);
    rmSync(folder, { recursive: true });
  });
});

test.each(["zsh", "fish"])("%s gets every command", (shell) => {
  const { code, out } = scriptFor(shell);
  expect(code).toBe(0);
  for (const name of ["due", "task", "urge", "import"]) expect(out).toMatch(new RegExp(`\\b${name}\\b`, "u"));
});

test("a shell that is none is refused with code 2", () => {
  expect(scriptFor("tcsh")).toEqual({
    code: 2,
    out: "",
    err: "dondoc: completion nhận bash, zsh, fish, không nhận “tcsh”.\n",
  });
});

test("the manual page tells every command and every exit code", () => {
  for (const page of [manualOf("vi"), manualOf("en")]) {
    expect(page).toMatch(/^\.TH DONDOC 1 /u);
    expect(page).toContain(String.raw`.B admin verify`);
    for (const code of new Set(Object.values(exitCodes))) expect(page).toContain(`\n.B ${code}\n`);
  }
});
