import { setTimeout } from "node:timers/promises";
import type { UnitId } from "@dondoc/domain";
import type { AppRouter } from "@dondoc/server";
import { type TRPCClient, createTRPCClient, httpLink } from "@trpc/client";
import type { ServerProcess } from "./server-process.ts";

/** Somebody signed in: what they call, and the cookie that says who they are. */
export type SignedIn = {
  readonly api: TRPCClient<AppRouter>;
  readonly cookie: { readonly name: string; readonly value: string };
};

export const PASSWORD = "một mật khẩu đủ dài";
const LINK_WITHIN_MS = 10_000;

/** Makes the first account by the link that the server printed, and signs in with it. */
export async function signedInAdministrator(server: ServerProcess): Promise<SignedIn> {
  const token = await printedToken(server);
  const person = { name: "Người quản trị", username: "quantri" };
  await server.api.account.acceptInvitation.mutate({ token, password: PASSWORD, person });
  return signIn(server, person.username);
}

/** A clerk of the first unit of the register, invited by the first administrator. */
export function signedInClerk(server: ServerProcess): Promise<SignedIn> {
  return signedInAs(server, { post: "clerk", isUnit: () => true });
}

/** Somebody with a post in the first unit that is meant, invited by the first administrator. */
export async function signedInAs(server: ServerProcess, held: HeldPost): Promise<SignedIn> {
  return inviteAs(server, await signedInAdministrator(server), held);
}

type HeldPost = {
  readonly post: "clerk" | "leader" | "reporter";
  readonly isUnit: (name: string) => boolean;
};

/** The same, invited by an administrator who is signed in already. */
export async function inviteAs(
  server: ServerProcess,
  { api }: SignedIn,
  { post, isUnit }: HeldPost,
): Promise<SignedIn & { readonly unitId: UnitId }> {
  const unit = (await api.unit.list.query()).units.find(({ name }) => isUnit(name));
  if (unit === undefined) throw new Error("The office has no unit that somebody could be in.");
  const username = `lan.${post}`;
  const { path } = await api.account.invite.mutate({
    name: "Chuyên viên Lan",
    username,
    membership: { post, unitId: unit.id, validTo: null },
  });
  const token = path.slice(path.indexOf("#") + 1);
  await server.api.account.acceptInvitation.mutate({ token, password: PASSWORD });
  return { ...(await signIn(server, username)), unitId: unit.id };
}

/** The same person on a server that was started again. */
export function stillSignedIn(server: ServerProcess, { cookie }: SignedIn): SignedIn {
  return { api: apiWith(server.url, cookie), cookie };
}

/** The token of the link that the server printed for the first administrator. */
export async function printedToken(server: ServerProcess): Promise<string> {
  const until = Date.now() + LINK_WITHIN_MS;
  for (;;) {
    const [, token] = /\/welcome#(\S+)/u.exec(server.said()) ?? [];
    if (token !== undefined) return token;
    if (Date.now() > until) throw new Error(`The server printed no link. It said: ${server.said()}`);
    await setTimeout(50);
  }
}

async function signIn(server: ServerProcess, username: string): Promise<SignedIn> {
  const answer = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const [, name, value] =
    /^(dondoc\.session_token)=([^;]+)/u.exec(answer.headers.getSetCookie().join("\n")) ?? [];
  if (name === undefined || value === undefined) throw new Error(`Not signed in: ${await answer.text()}`);
  return { api: apiWith(server.url, { name, value }), cookie: { name, value } };
}

function apiWith(url: string, { name, value }: SignedIn["cookie"]): TRPCClient<AppRouter> {
  const headers = { cookie: `${name}=${value}`, origin: url };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] });
}
