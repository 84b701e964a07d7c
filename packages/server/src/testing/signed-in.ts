import { z } from "zod";
import { firstAdministratorLink } from "../account/first-administrator.ts";
import type { Office } from "../office/office.ts";
import { type TestApp, cookiesOf } from "./test-app.ts";

const password = "một mật khẩu đủ dài";
const Data = z.object({ result: z.object({ data: z.unknown() }) });
const Sessions = z.object({ sessions: z.array(z.object({ id: z.string(), isThis: z.boolean() })) });
const Key = z.object({ id: z.string(), key: z.string() });
const Invited = z.object({ accountId: z.string(), path: z.string() });

/** Somebody signed in to a test app, over HTTP as a browser is. */
export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

type Person = { readonly name: string; readonly username: string };

/** The first administrator of an office, by its one link. */
export async function signedInAdministrator(app: TestApp, office: Office): Promise<SignedIn> {
  const [, token = ""] = (await firstAdministratorLink(office))?.split("#") ?? [];
  return signedIn(app, { token, person: { name: "Người quản trị", username: "quantri" } });
}

/** Takes an invitation and signs in with it. */
async function signedIn(
  app: TestApp,
  {
    token,
    person,
    isFirst = true,
  }: { readonly token: string; readonly person: Person; readonly isFirst?: boolean },
) {
  const body = isFirst ? { token, password, person } : { token, password };
  const accepted = await app.request("/trpc/account.acceptInvitation", { body });
  if (accepted.status !== 200) throw new Error(`The invitation was refused: ${await accepted.text()}`);
  const again = async (): Promise<string> => {
    const body_ = { username: person.username, password };
    return cookiesOf(await app.request("/api/auth/sign-in/username", { body: body_ }));
  };
  const cookie = await again();
  const call = async (path: string, input?: object): Promise<unknown> => {
    const asked = input === undefined ? {} : { body: input };
    const answer = await app.request(`/trpc/${path}`, { ...asked, headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} was refused: ${await answer.text()}`);
    return Data.parse(await answer.json()).result.data;
  };
  return {
    cookie,
    again,
    call,
    sessions: async () => Sessions.parse(await call("account.sessions")).sessions,
    makeKey: async (scopes: readonly string[]) =>
      Key.parse(await call("account.makeKey", { name: "Bảng tin", scopes, validDays: 30 })),
    /** Invites somebody to a post, who takes the invitation and signs in. */
    invite: async (username: string, membership: object) => {
      const invited = Invited.parse(
        await call("account.invite", { name: username, username, email: null, membership }),
      );
      const link = invited.path.split("#")[1] ?? "";
      const their = await signedIn(app, {
        token: link,
        person: { name: username, username },
        isFirst: false,
      });
      return { ...invited, cookie: their.cookie };
    },
  };
}
