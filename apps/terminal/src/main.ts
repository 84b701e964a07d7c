import { leaveQuietlyWhenUnread, processConsole } from "./command/console.ts";
import { run } from "./command/run.ts";

/** The command as a process. */
export async function main(): Promise<void> {
  leaveQuietlyWhenUnread();
  process.exitCode = await run({
    argv: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    console: processConsole(),
    hasKeyboard: process.stdin.isTTY,
  });
}
