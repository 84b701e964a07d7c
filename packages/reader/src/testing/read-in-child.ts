import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readAnyDocument } from "../read-any-document.ts";

/** Reads the file named as the argument and prints what became of it, how long it took and how much memory. */
const [path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
const started = performance.now();
const reading = await readAnyDocument({ fileName: basename(path), bytes });
const outcome = reading.ok ? "draft" : reading.problem.code;
const milliseconds = performance.now() - started;
process.stdout.write([outcome, milliseconds, peakKilobytes() / 1024].join("\t"));

/** On Linux `maxRSS` counts what the parent held when it started this process; the kernel's own mark does not. */
function peakKilobytes(): number {
  const usage = process.resourceUsage().maxRSS;
  if (process.platform !== "linux") return usage;
  const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return mark === undefined ? usage : Number(mark);
}
