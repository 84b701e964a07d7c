import { render, useInput, usePaste } from "ink";
import { createElement } from "react";
import type { DashboardSession } from "./dashboard-session.ts";
import { keysOf } from "./keys.ts";
import type { Size } from "./place.ts";

export type KeyboardProps = {
  readonly session: DashboardSession;
  readonly size: () => Size;
};

/**
 * Keys and pasted text, as Ink takes them from the terminal: it knows the sequences of keys, those that come in pieces,
 * and the raw mode. It draws nothing; the screen is painted by `screen.ts`.
 */
export function Keyboard({ session, size }: KeyboardProps): null {
  useInput((input, key) => session.press(keysOf(input, key), size()));
  usePaste((text) => session.paste(text));
  return null;
}

/** Takes keys until the session is over; that there is a terminal is known. */
export async function openKeyboard(props: KeyboardProps): Promise<void> {
  const app = render(createElement(Keyboard, props), {
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const leave = props.session.subscribe(() => {
    if (props.session.state().isOver) app.unmount();
  });
  await app.waitUntilExit();
  leave();
}
