import type { Console } from "../command/console.ts";
import type { Environment, Settings } from "../command/settings.ts";

export type ServeFlags = { readonly empty?: boolean; readonly port?: string; readonly data?: string };

export type ServeCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly environment: Environment;
};

/** `dondoc serve`: the server of this machine until SIGINT or SIGTERM. The server is loaded only here. */
export async function serveCommand(
  flags: ServeFlags,
  { settings, console, environment }: ServeCall,
): Promise<0 | 1 | 2> {
  const { runServer } = await import("@dondoc/server");
  const wanted = {
    ...environment,
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
    ...(flags.data === undefined ? {} : { DONDOC_DATA: flags.data }),
  };
  return runServer(wanted, {
    language: settings.language,
    from: settings.folder,
    isEmpty: flags.empty === true,
    say: (sentence) => console.err(`${sentence}\n`),
  });
}
