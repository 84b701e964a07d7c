import { type CommandSignInWords, commandSignInWords } from "@dondoc/words";
import { type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Environment, Settings } from "../command/settings.ts";
import { connectOffice } from "../office/connect-office.ts";
import { OfficeFailure } from "../office/office-failure.ts";
import { printable } from "../text/cell.ts";
import { askWhoIs, takeBackOwnToken } from "./own-account.ts";
import { type DeviceCode, awaitToken, startDeviceFlow } from "./device-flow.ts";
import { keepToken, keptToken, tokensFile } from "./kept-tokens.ts";
import type { SignInCommand } from "./sign-in-commands.ts";

export type SignInCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly environment: Environment;
};

type Spoken = SignInCall & { readonly words: CommandSignInWords };

/** `dondoc login`, `logout`, `whoami`. */
export function signInCommand(command: SignInCommand, call: SignInCall): Promise<ExitCode> {
  const spoken = { ...call, words: commandSignInWords[call.settings.language] };
  switch (command) {
    case "login":
      return logIn(spoken);
    case "logout":
      return logOut(spoken);
    case "whoami":
      return whoAmI(spoken);
    default:
      return command satisfies never;
  }
}

async function logIn(call: Spoken): Promise<ExitCode> {
  const { settings, console, environment, words } = call;
  const { serverUrl } = settings;
  const path = tokensFile(environment);
  // Said before somebody takes the trouble to allow what could not be kept.
  if (path === null) return stopped(call, { code: "no-folder", sentence: words.noFolder });
  await sameVersion(serverUrl);
  const code = await reached(serverUrl, () => startDeviceFlow(serverUrl));
  if (code === null) throw new OfficeFailure({ code: "not-dondoc", url: serverUrl });
  console.err(told(code, words));
  const granted = await reached(serverUrl, () => awaitToken(serverUrl, code));
  if (!granted.ok) {
    const { problem } = granted;
    return stopped(call, {
      code: `sign-in-${problem}`,
      sentence: words[problem],
      exitCode: exitCodes.notAllowed,
    });
  }
  try {
    keepToken(path, serverUrl, granted.value);
  } catch {
    await takeBackOwnToken(serverUrl, granted.value);
    return stopped(call, { code: "token-not-kept", sentence: words.unwritable(path) });
  }
  const who = await askWhoIs(serverUrl, granted.value);
  const name = who.account?.name ?? "";
  return done(call, {
    sentence: words.signedIn(printable(name), serverUrl),
    data: { server: serverUrl, name },
  });
}

function told({ address, userCode }: DeviceCode, words: CommandSignInWords): string {
  return `${words.open(printable(address))}\n${words.code(printable(userCode))}\n${words.waiting}\n`;
}

/** The server takes the token back first: a token that is only forgotten would still open. */
async function logOut(call: Spoken): Promise<ExitCode> {
  const { settings, console, environment, words } = call;
  const { serverUrl } = settings;
  const path = tokensFile(environment);
  const token = keptToken(serverUrl, environment);
  if (path === null || token === null) return notSignedIn(call);
  await takeBackOwnToken(serverUrl, token);
  try {
    keepToken(path, serverUrl, null);
  } catch {
    return stopped(call, { code: "token-not-kept", sentence: words.unwritable(path) });
  }
  if (environment["DONDOC_TOKEN"]) console.err(`${words.byEnvironment}\n`);
  return done(call, { sentence: words.signedOut(serverUrl), data: { server: serverUrl } });
}

async function whoAmI(call: Spoken): Promise<ExitCode> {
  const { serverUrl, token } = call.settings;
  await sameVersion(serverUrl);
  const { account } = await askWhoIs(serverUrl, token);
  if (account === null) return notSignedIn(call);
  const data = { server: serverUrl, id: account.id, name: account.name, posts: account.posts };
  return done(call, { sentence: `${printable(account.name)} · ${serverUrl}`, data });
}

/** A server of another version is told before anything is asked that it might not know. */
async function sameVersion(serverUrl: string): Promise<void> {
  await connectOffice({ serverUrl, token: null }).state();
}

function notSignedIn(call: Spoken): ExitCode {
  const sentence = call.words.notSignedIn(call.settings.serverUrl);
  return stopped(call, { code: "sign-in-needed", sentence, exitCode: exitCodes.notAllowed });
}

function stopped(
  { console, settings }: Spoken,
  { code, sentence, exitCode = exitCodes.fault }: { code: string; sentence: string; exitCode?: ExitCode },
): ExitCode {
  return complain({ code, sentence, exitCode }, console, settings);
}

function done(
  { console, settings }: Spoken,
  { sentence, data }: { sentence: string; data: object },
): ExitCode {
  const text = settings.isJson ? JSON.stringify({ schema: "dondoc.account/1", ...data }) : sentence;
  console.out(`${text}\n`);
  return exitCodes.done;
}

/** The platform's fetch fails with a TypeError where nobody answers and with a DOMException where it takes too long. */
async function reached<Answer>(url: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    throw new OfficeFailure({ code: "server-unreachable", url }, error);
  }
}
