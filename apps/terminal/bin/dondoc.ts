#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiling is half of the time of a short command; the next call finds it done.
enableCompileCache();

const { leaveQuietlyWhenUnread, processConsole } = await import("../src/command/console.ts");
const { run } = await import("../src/command/run.ts");

leaveQuietlyWhenUnread();
process.exitCode = await run({
  argv: process.argv.slice(2),
  environment: process.env,
  folder: process.cwd(),
  console: processConsole(),
  hasKeyboard: process.stdin.isTTY,
});
