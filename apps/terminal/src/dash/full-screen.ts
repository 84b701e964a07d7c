import { type ExitCode, exitCodes } from "../command/exit-code.ts";

/** The terminal as a full screen: a second page without a cursor, and no letter shown before it is understood. */
const ENTER = "\u001b[?1049h\u001b[?25l";
const LEAVE = "\u001b[?25h\u001b[?1049l";

const endings: readonly (readonly [NodeJS.Signals, ExitCode])[] = [
  ["SIGTERM", exitCodes.told],
  ["SIGHUP", exitCodes.told],
  ["SIGINT", exitCodes.stopped],
];

/**
 * Enters the full screen and answers with the way out of it, which is also taken when the process ends by itself, by a
 * fault or by a signal: whatever happens, the person gets back the page that was there before.
 */
export function enterFullScreen({ stdin, stdout }: NodeJS.Process): () => void {
  let isEntered = true;
  const leave = (): void => {
    if (!isEntered) return;
    isEntered = false;
    stdin.setRawMode(false);
    stdout.write(LEAVE);
  };
  const ends = endings.map(([signal, code]) => {
    const end = (): void => {
      leave();
      process.exit(code);
    };
    process.on(signal, end);
    return (): void => void process.off(signal, end);
  });
  process.on("exit", leave);
  // Keys that are pressed before anybody listens wait in the terminal, unseen.
  stdin.setRawMode(true);
  stdout.write(ENTER);
  return () => {
    leave();
    process.off("exit", leave);
    for (const forget of ends) forget();
  };
}
