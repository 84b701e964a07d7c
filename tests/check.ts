import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));

/** The five static checks. Each is a script of the root package.json, so that one of them can be run alone. */
const checks = ["format", "lint", "types", "imports", "unused"] as const;

export type CheckResult = { readonly name: string; readonly passed: boolean };

/** Runs the five one after the other; says one line for each and prints what a failing one has to say. */
export function runChecks(): readonly CheckResult[] {
  return checks.map((name) => runCheck(name, manifest.scripts[name]));
}

function runCheck(name: string, command: string): CheckResult {
  const startedAt = performance.now();
  const run = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}`,
      TURBO_NO_UPDATE_NOTIFIER: "1",
      NO_COLOR: "1",
    },
  });
  const passed = run.status === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? "passed" : "FAILED"}  ${name}  (${seconds} s)`);
  if (!passed) console.log(`${run.stdout}${run.stderr}\n$ ${command}`);
  return { name, passed };
}

if (import.meta.main) {
  const failed = runChecks().filter((check) => !check.passed);
  if (failed.length > 0) process.exitCode = 1;
}
