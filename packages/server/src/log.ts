import { type DestinationStream, type Logger, destination, pino } from "pino";

const secrets = ["password", "token", "secret", "cookie", "authorization", "key", "text", "x-api-key"];
const STDERR = 2;

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug";

/**
 * One JSON object a line on the error stream. What could open a door, or is the text of somebody's document, is struck
 * out at every depth that we log (a wildcard of the library stands for one level, and not for none).
 */
export function makeLog(
  level: LogLevel,
  to: DestinationStream = destination({ dest: STDERR, sync: true }),
): Logger {
  const paths = secrets.flatMap((name) => {
    const quoted = `["${name}"]`;
    return [quoted.replace(/^\["([a-z]+)"\]$/, "$1"), `*${quoted}`, `*.*${quoted}`, `*.*.*${quoted}`];
  });
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths, censor: "[redacted]" },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    },
    to,
  );
}

/** A fault as the log keeps it: with its causes, and without the parameters of a statement, which hold people's words. */
export function faultFields(fault: unknown, depth = 0): { readonly [field: string]: unknown } {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack, cause } = fault;
  const code: unknown = Reflect.get(fault, "code");
  return {
    name,
    message,
    ...(typeof code === "string" ? { code } : {}),
    stack: stack
      ?.split("\n")
      .slice(1, 12)
      .map((line) => line.trim()),
    ...(cause === undefined || depth > 4 ? {} : { cause: faultFields(cause, depth + 1) }),
  };
}
