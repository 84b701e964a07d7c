import type { Console } from "../command/console.ts";
import type { Settings } from "../command/settings.ts";

/** A console that remembers. */
export function capture(): {
  readonly console: Console;
  readonly out: () => string;
  readonly err: () => string;
} {
  const written = { out: "", err: "" };
  const console: Console = {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    isTerminal: false,
    isErrTerminal: false,
    columns: 80,
  };
  return { console, out: () => written.out, err: () => written.err };
}

export const usualSettings: Settings = {
  language: "vi",
  asOf: null,
  isJson: false,
  serverUrl: "http://127.0.0.1:7070",
  token: null,
  isAscii: false,
  hasColour: false,
  folder: process.cwd(),
};
