import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

/** The command as a process. Compiling is half of the time of a short command; the next call finds it done. */
export async function main(): Promise<void> {
  // Not in the temporary folder, where somebody else could have laid code for us.
  enableCompileCache(join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "dondoc", "compiled"));
  const [{ leaveQuietlyWhenUnread, processConsole }, { run }] = await Promise.all([
    import("./command/console.ts"),
    import("./command/run.ts"),
  ]);
  leaveQuietlyWhenUnread();
  process.exitCode = await run({
    argv: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    console: processConsole(),
    hasKeyboard: process.stdin.isTTY,
  });
}
