import { z } from "zod";
import { VERSION } from "../version.ts";
import type { Operation } from "./operation.ts";
import { questionOf } from "./question.ts";
import { readingOperations } from "./reading-operations.ts";
import { formOperations } from "./form-operations.ts";
import { REST_ROOT } from "./rest-refusal.ts";
import { named, shapeNames } from "./shape.ts";
import { stepOperations } from "./step-operations.ts";
import { ProblemShape } from "./task-shapes.ts";

export const operations: readonly Operation[] = [...readingOperations, ...stepOperations, ...formOperations];

const refRoot = "#/components/schemas/";

/** Every refusal, in the form of RFC 9457: `problem` is what stands in the way, `title` says it in words. */
const RefusalShape = named(
  "Refusal",
  z.object({ type: z.string(), title: z.string(), status: z.int(), problem: ProblemShape }),
);

/** The OpenAPI 3.1 document: made from the schemas that procedures check and the shapes of their answers. */
export function openApiDocument(): object {
  const paths: Record<string, object> = {};
  for (const [path, at] of Map.groupBy(operations, (each) => each.path)) {
    paths[path] = Object.fromEntries(at.map((operation) => [operation.method, described(operation)]));
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Đôn Đốc",
      version: VERSION,
      description: "Plans, tasks and units of one office, with the same policies as its pages.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: REST_ROOT, description: "Below the address of the office." }],
    security: [{ key: [] }, {}],
    tags: [
      { name: "read", description: "Asks and changes nothing." },
      { name: "step", description: "Acts on the part of a unit in a task." },
      { name: "hand in", description: "Hands a file in." },
    ],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "A key made in the office, with its scopes." },
      },
      schemas: componentSchemas(),
    },
  };
}

function described(operation: Operation): object {
  const { id, method, path, summary, answer, isForm = false } = operation;
  const { fields, required } = questionOf(operation);
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].flatMap(([, name]) => name ?? []);
  const isRead = method === "get";
  const parameters = [...fields].filter(([name]) => isRead || inPath.includes(name));
  const body = [...fields].filter(([name]) => !isRead && !inPath.includes(name));
  return {
    operationId: id,
    summary,
    tags: [isRead ? "read" : isForm ? "hand in" : "step"],
    parameters: [
      ...parameters.map(([name, schema]) => ({
        name,
        in: inPath.includes(name) ? "path" : "query",
        required: required.has(name),
        // Fields with parts: `window[from]=…&window[to]=…`.
        ...(schema["type"] === "object" ? { style: "deepObject", explode: true } : {}),
        schema,
      })),
      ...(isRead ? [] : [idempotencyKey]),
    ],
    ...(isRead ? {} : { requestBody: isForm ? fileForm : bodyOf(body, required) }),
    responses: {
      "200": {
        description: "The answer.",
        content: { "application/json": { schema: { $ref: refOf(answer) } } },
      },
      "4XX": { description: "What stands in the way.", content: refused },
      "5XX": { description: "The office cannot answer now.", content: refused },
    },
  };
}

const refused = { "application/problem+json": { schema: { $ref: refOf(RefusalShape) } } };

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "A UUID for one thing that is wanted done: sent again with it, it is done once.",
  schema: { type: "string", format: "uuid" },
};

const fileForm = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
        required: ["file"],
      },
    },
  },
};

function bodyOf(fields: readonly (readonly [string, object])[], required: ReadonlySet<string>): object {
  const needed = fields.map(([name]) => name).filter((name) => required.has(name));
  const schema = { type: "object", properties: Object.fromEntries(fields), required: needed };
  return { required: true, content: { "application/json": { schema } } };
}

function refOf(shape: z.ZodType): string {
  const name = shapeNames.get(shape)?.id;
  if (name === undefined) throw new Error("An answer has no name.");
  return refRoot + name;
}

const Schemas = z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) });

function componentSchemas(): object {
  const made = Schemas.parse(
    z.toJSONSchema(shapeNames, {
      uri: (id) => refRoot + id,
      unrepresentable: "any",
      // What an answer has besides may grow without breaking whoever reads it.
      override: ({ jsonSchema }) => {
        delete jsonSchema.additionalProperties;
      },
    }),
  );
  return Object.fromEntries(
    Object.entries(made.schemas)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
}
