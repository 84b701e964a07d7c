import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { signedInAdministrator } from "../testing/signed-in.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { TEST_ORIGIN, type TestApp, testApp } from "../testing/test-app.ts";

const Said = z.object({
  content: z.tuple([z.object({ type: z.literal("text"), text: z.string() })]),
  isError: z.boolean(),
});

describeOnEachDatabase("the tools for assistants", (database) => {
  let app: TestApp;
  let key: string;
  beforeAll(async () => {
    await emptyTables(database());
    const office = await suoiHoaOffice(database());
    app = testApp(office);
    const keeper = await signedInAdministrator(app, office);
    ({ key } = await keeper.makeKey(["office.read"]));
  }, 60_000);

  async function connected(shown: string | null): Promise<Client> {
    const client = new Client({ name: "test", version: "1" });
    const transport = new StreamableHTTPClientTransport(new URL("/mcp", TEST_ORIGIN), {
      requestInit: shown === null ? {} : { headers: { authorization: `Bearer ${shown}` } },
      fetch: async (url, init) => {
        const headers = Object.fromEntries(new Headers(init?.headers));
        const body = typeof init?.body === "string" ? { body: init.body } : {};
        return app.request(new URL(url).pathname, { method: init?.method ?? "GET", headers, ...body });
      },
    });
    await client.connect(transport);
    return client;
  }

  test("are listed, only read, and say what they take", async () => {
    const client = await connected(key);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain("list_due_tasks");
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    const task = tools.find(({ name }) => name === "show_task");
    expect(task?.inputSchema.required).toEqual(["taskId"]);
    expect(Object.keys(task?.inputSchema.properties ?? {})).toContain("asOf");
  });

  test("answer as the office does whoever made the key", async () => {
    const client = await connected(key);
    const asked = { name: "list_due_tasks", arguments: { all: true, unitId: suoiHoa.commune } };
    const { content, isError } = Said.parse(await client.callTool(asked));
    expect(isError).toBe(false);
    expect(content[0].text).toContain(given.taskId);
  });

  test("say in words why they do not answer, and change nothing", async () => {
    const client = await connected(key);
    const wrong = Said.parse(await client.callTool({ name: "show_task", arguments: { taskId: "x" } }));
    expect(wrong.isError).toBe(true);
    expect(wrong.content[0].text).toContain("input-invalid");
    const step = Said.parse(await client.callTool({ name: "receive_assignment", arguments: {} }));
    expect(step.isError).toBe(true);
    const unknown = await connected(null);
    const refused = Said.parse(await unknown.callTool({ name: "list_plans", arguments: {} }));
    expect(refused.content[0].text).toContain("sign-in-needed");
  });
});
