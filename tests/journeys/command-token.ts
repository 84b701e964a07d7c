import type { ServerProcess } from "./server-process.ts";
import type { SignedIn } from "./signed-in.ts";

/** The token that `dondoc login` would keep for somebody: the device flow, with the person's answer given at once. */
export async function commandToken(server: ServerProcess, { cookie }: SignedIn): Promise<string> {
  const headers = { origin: server.url, "content-type": "application/json" };
  const asPerson = { ...headers, cookie: `${cookie.name}=${cookie.value}` };
  const post = async (step: string, body: object, by: Record<string, string>): Promise<object> => {
    const address = `${server.url}/api/auth/device/${step}`;
    const answer = await fetch(address, { method: "POST", headers: by, body: JSON.stringify(body) });
    const said: unknown = await answer.json();
    return typeof said === "object" && said !== null ? said : {};
  };
  const code = await post("code", { client_id: "dondoc" }, headers);
  const deviceCode = textIn(code, "device_code");
  const userCode = textIn(code, "user_code");
  await fetch(`${server.url}/api/auth/device?user_code=${userCode}`, { headers: asPerson });
  await post("approve", { userCode }, asPerson);
  const grant = "urn:ietf:params:oauth:grant-type:device_code";
  const asked = { grant_type: grant, device_code: deviceCode, client_id: "dondoc" };
  return textIn(await post("token", asked, headers), "access_token");
}

function textIn(answer: object, field: string): string {
  const value: unknown = Object.entries(answer).find(([name]) => name === field)?.[1];
  if (typeof value !== "string") throw new Error(`No ${field} in ${JSON.stringify(answer)}`);
  return value;
}
