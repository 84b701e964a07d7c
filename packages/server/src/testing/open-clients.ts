import { suoiHoa } from "@dondoc/domain/scenarios";
import axios from "axios";
import { OpenAPIClientAxios } from "openapi-client-axios";
import { z } from "zod";
import type { Office } from "../office/office.ts";
import { operations } from "../open/openapi-document.ts";
import { signedInAdministrator } from "./signed-in.ts";
import { TEST_ORIGIN, type TestApp } from "./test-app.ts";

export type OpenAnswer = { readonly status: number; readonly data: unknown };

/** A client that was made from the document as it is served, and knows nothing else of the office. */
export type OpenClient = {
  readonly called: ReadonlySet<string>;
  /** An answer that was not refused is held against the shape of its operation. */
  readonly call: (
    id: string,
    parameters: object,
    body?: object,
    more?: { readonly headers: Readonly<Record<string, string>> },
  ) => Promise<OpenAnswer>;
};

const Key = z.object({ result: z.object({ data: z.object({ key: z.string() }) }) });

/** Clients of people of the invented district: who reads everything, who acts, who hands in, and one without a key. */
export async function openClients(app: TestApp, office: Office) {
  const keeper = await signedInAdministrator(app, office);
  const since = { validFrom: "2024-01-01", validTo: null };
  const acting = async (
    username: string,
    { scope = "task.act", ...membership }: { post: string; unitId: string; scope?: string },
  ): Promise<OpenClient> => {
    const { cookie } = await keeper.invite(username, { ...membership, ...since });
    const body = { name: "Thử", scopes: ["office.read", "file.keep", scope], validDays: 1 };
    const made = await app.request("/trpc/account.makeKey", { body, headers: { cookie } });
    return openClient(app, Key.parse(await made.json()).result.data.key);
  };
  return {
    reader: await openClient(app, (await keeper.makeKey(["office.read"])).key),
    commune: await acting("lan.ban.da", { post: "reporter", unitId: suoiHoa.commune }),
    district: await acting("hoa.suoi.hoa", { post: "leader", unitId: suoiHoa.district }),
    clerk: await acting("thu.suoi.hoa", { post: "clerk", unitId: suoiHoa.district, scope: "draft.read" }),
    nobody: await openClient(app, null),
  };
}

export async function openClient(app: TestApp, key: string | null): Promise<OpenClient> {
  const definition: unknown = await (await app.request("/api/openapi.json")).json();
  const instance = axios.create({
    validateStatus: () => true,
    ...(key === null ? {} : { headers: { Authorization: `Bearer ${key}` } }),
    adapter: async (config) => {
      const { pathname, search } = new URL(axios.getUri(config), TEST_ORIGIN);
      const data: unknown = config.data;
      const isForm = data instanceof FormData;
      const headers = Object.fromEntries(
        Object.entries(config.headers.toJSON())
          // A form is sent with the line that parts its fields.
          .filter(([name]) => !(isForm && /^content-type$/iu.test(name)))
          .map(([name, value]) => [name, String(value)]),
      );
      const method = (config.method ?? "get").toUpperCase();
      const sent = method === "GET" ? {} : { body: isForm ? data : String(data) };
      const answer = await app.request(pathname + search, { method, headers, ...sent });
      const { status, statusText } = answer;
      return { status, statusText, headers: {}, config, data: await answer.text() };
    },
  });
  const made = await new OpenAPIClientAxios({ definition, axiosInstance: instance } as never).init();
  const called = new Set<string>();
  return {
    called,
    async call(id, parameters, body, more) {
      const ask: unknown = Reflect.get(made, id);
      if (typeof ask !== "function") throw new Error(`The document has no operation ${id}.`);
      const { status, data } = Answer.parse(await Reflect.apply(ask, made, [parameters, body, more]));
      called.add(id);
      const shape = operations.find((operation) => operation.id === id)?.answer;
      const held = status === 200 ? shape?.parse(data) : data;
      if (JSON.stringify(sorted(held)) !== JSON.stringify(sorted(data)))
        throw new Error(`${id} answers with more than its shape tells: ${JSON.stringify(data)}`);
      return { status, data };
    },
  };
}

const Answer = z.object({ status: z.int(), data: z.unknown() });

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, sorted(held)]),
  );
}
