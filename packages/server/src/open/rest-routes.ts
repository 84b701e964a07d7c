import { TRPCError } from "@trpc/server";
import type { Context, Hono } from "hono";
import { problemOf } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { askProcedure } from "./ask-procedure.ts";
import { openApiDocument, operations } from "./openapi-document.ts";
import type { Operation } from "./operation.ts";
import { type Question, fieldNamed, questionOf, valueOfText } from "./question.ts";
import { REST_ROOT, problemJson, restRefusal } from "./rest-refusal.ts";

/** Every operation at its address, and the document that describes them. */
export function addRestRoutes(app: Hono, askingOf: (context: Context) => Promise<Asking>): void {
  let document: object | null = null;
  app.get("/api/openapi.json", (context) => context.json((document ??= openApiDocument())));
  for (const operation of operations) {
    const question = questionOf(operation);
    const path = REST_ROOT + operation.path.replaceAll(/\{(\w+)\}/gu, ":$1");
    app.on(operation.method.toUpperCase(), path, async (context) =>
      answered(context, { operation, question, asking: await askingOf(context) }),
    );
  }
  app.all(`${REST_ROOT}/*`, (context) => context.json(unknownAddress, 404, problemJson));
}

const unknownAddress = {
  type: "about:blank",
  title: "There is nothing at this address; /api/openapi.json says what there is.",
  status: 404,
  problem: { code: "not-found" },
};

type Asked = { readonly operation: Operation; readonly question: Question; readonly asking: Asking };

async function answered(context: Context, { operation, question, asking }: Asked): Promise<Response> {
  try {
    const input = await inputOf(context, operation, question);
    const answer = await askProcedure(asking, operation.procedure, input);
    return context.json(answer, 200, { "Cache-Control": "private, no-store" });
  } catch (fault) {
    return refusedAs(context, fault, asking);
  }
}

async function inputOf(context: Context, operation: Operation, question: Question): Promise<object> {
  const { method, path, isForm } = operation;
  if (isForm === true) return formOf(context);
  const asked = new Map<string, unknown>();
  if (method === "get") {
    for (const [name, value] of addressed(context, question)) asked.set(name, value);
  } else {
    for (const [name, value] of Object.entries(await bodyOf(context))) asked.set(name, value);
    const key = context.req.header("idempotency-key");
    if (key !== undefined) asked.set("idempotencyKey", key);
  }
  const named = context.req.param();
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/gu)) asked.set(name, Reflect.get(named, name));
  return Object.fromEntries(asked);
}

function addressed(context: Context, { fields }: Question): Map<string, unknown> {
  const asked = new Map<string, unknown>();
  const parts = new Map<string, [string, unknown][]>();
  for (const [name, texts] of Object.entries(context.req.queries())) {
    const { field, part } = fieldNamed(name);
    const schema = fields.get(field) ?? {};
    if (part === null || schema["type"] !== "object") asked.set(name, valueOfText(texts, schema));
    else parts.set(field, [...(parts.get(field) ?? []), [part, texts[0]]]);
  }
  for (const [field, of] of parts) asked.set(field, Object.fromEntries(of));
  return asked;
}

/** A form with a file, and the key against repetition beside it. */
async function formOf({ req }: Context): Promise<FormData> {
  if (!/^multipart\/form-data\b/iu.test(req.header("content-type") ?? "")) {
    throw new TRPCError({ code: "PARSE_ERROR" });
  }
  let form: FormData;
  try {
    form = await req.raw.formData();
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    throw new TRPCError({ code: "PARSE_ERROR" });
  }
  const key = req.header("idempotency-key");
  if (key !== undefined) form.set("idempotencyKey", key);
  return form;
}

async function bodyOf(context: Context): Promise<object> {
  try {
    const body: unknown = await context.req.json();
    if (typeof body === "object" && body !== null) return body;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  throw new TRPCError({ code: "PARSE_ERROR" });
}

function refusedAs(context: Context, fault: unknown, asking: Asking): Response {
  const error =
    fault instanceof TRPCError ? fault : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: fault });
  return restRefusal(context, error, problemOf(error, asking));
}
