import { problemSentence } from "@dondoc/words";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { TRPCError } from "@trpc/server";
import type { Context, Hono } from "hono";
import { problemOf } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { VERSION } from "../version.ts";
import { askProcedure } from "./ask-procedure.ts";
import type { Operation } from "./operation.ts";
import { questionOf } from "./question.ts";
import { readingOperations } from "./reading-operations.ts";

/** Files and whole copies are fetched by REST. */
const tools: ReadonlyMap<string, Operation> = new Map(
  readingOperations
    .filter(({ id }) => !["writePlanReport", "exportOpenData"].includes(id))
    .map((each) => [toolName(each.id), each]),
);

/**
 * The reading operations as tools for assistants (Model Context Protocol, streamable HTTP). Nothing is remembered between
 * requests: each shows its key, and is answered as whoever made that key.
 */
export function addMcpRoutes(app: Hono, askingOf: (context: Context) => Promise<Asking>): void {
  app.all("/mcp", async (context) => {
    if (context.req.method !== "POST") return context.body(null, 405, { Allow: "POST" });
    const server = serverFor(await askingOf(context));
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      return await transport.handleRequest(context.req.raw);
    } finally {
      await server.close();
    }
  });
}

function serverFor(asking: Asking): McpServer {
  const made = new McpServer(
    { name: "dondoc", version: VERSION },
    {
      capabilities: { tools: {} },
      instructions: "Plans, tasks and units of one office. Days are YYYY-MM-DD.",
    },
  );
  // Its own tools take schemas of zod alone; ours are those of the document already.
  const { server } = made;
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools].map(described) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const operation = tools.get(params.name);
    if (operation === undefined) return said(`There is no tool ${params.name}.`, true);
    try {
      const answer = await askProcedure(asking, operation.procedure, params.arguments ?? {});
      return said(JSON.stringify(answer), false);
    } catch (fault) {
      const cause = { code: "INTERNAL_SERVER_ERROR", cause: fault } as const;
      const problem = problemOf(fault instanceof TRPCError ? fault : new TRPCError(cause), asking);
      return said(JSON.stringify({ problem, said: problemSentence(problem, "en") }), true);
    }
  });
  return made;
}

function described([name, operation]: readonly [string, Operation]) {
  const { fields, required } = questionOf(operation);
  return {
    name,
    description: operation.summary,
    inputSchema: { type: "object" as const, properties: Object.fromEntries(fields), required: [...required] },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

function said(text: string, isError: boolean) {
  return { content: [{ type: "text" as const, text }], isError };
}

function toolName(id: string): string {
  return id.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
