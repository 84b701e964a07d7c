import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CalendarDay, type Result, ok, refuse } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { z } from "zod";
import type { FileSettings } from "./files/open-files.ts";
import { SignInEnvironment, signInSettings } from "./account/sign-in-settings.ts";
import { MailEnvironment, hasWholeMail, mailSettings } from "./mail/mail-settings.ts";
import type { ServeSettings } from "./serve.ts";

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

const blankIsUnset = (value: unknown): unknown => (value === "" ? undefined : value);

const Variables = SignInEnvironment.extend(MailEnvironment.shape).extend({
  HOST: z.preprocess(blankIsUnset, z.string().default("127.0.0.1")),
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65_535).default(7070)),
  DONDOC_DATA: z.preprocess(blankIsUnset, z.string().default("./.dondoc")),
  DONDOC_TODAY: z.preprocess(blankIsUnset, CalendarDay.optional()),
  DATABASE_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATABASE_READ_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DONDOC_TEMPLATES: z.preprocess(blankIsUnset, z.string().optional()),
  DONDOC_FILES: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  DONDOC_FILES_REGION: z.preprocess(blankIsUnset, z.string().default("us-east-1")),
  DONDOC_FILES_KEY: z.preprocess(blankIsUnset, z.string().optional()),
  DONDOC_FILES_SECRET: z.preprocess(blankIsUnset, z.string().optional()),
  DONDOC_METRICS_TOKEN: z.preprocess(blankIsUnset, z.string().min(16).optional()),
  DONDOC_DATA_LICENCE: z.preprocess(blankIsUnset, z.string().max(200).optional()),
  DONDOC_WEBHOOKS_PRIVATE: z.preprocess(blankIsUnset, z.enum(["on", "off"]).default("off")),
  DONDOC_LOG: z.preprocess(
    blankIsUnset,
    z.enum(["fatal", "error", "warn", "info", "debug"]).default("error"),
  ),
  /** clamd: host and port. */
  DONDOC_CLAMD: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[^:]+:\d{1,5}$/)
      .optional(),
  ),
});

const Environment = Variables.refine((found) => found.DATABASE_READ_URL === undefined || found.DATABASE_URL, {
  path: ["DATABASE_READ_URL"],
})
  .refine((found) => hasWholeBucket(found), {
    path: ["DONDOC_FILES_KEY, DONDOC_FILES_SECRET"],
  })
  .refine((found) => hasWholeMail(found), { path: ["DONDOC_MAIL_FROM, DONDOC_ORIGIN"] });

/** Where the web client's build lies beside this package in the repository. */
const builtWeb = fileURLToPath(new URL("../../../apps/web/dist", import.meta.url));

/**
 * What the environment asks of a server; paths are taken from `from`, the folder the person stands in. An address that
 * other machines can reach needs the one that people are told, because requests and changes are held to it.
 */
export function serveSettings(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly from: string; readonly isEmpty: boolean },
): Result<ServeSettings, Problem> {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    return refuse({
      code: "input-invalid",
      fields: parsed.error.issues.map((issue) => issue.path.join(".")),
    });
  }
  const { HOST: host, PORT: port, DONDOC_DATA, DONDOC_TODAY, DATABASE_URL } = parsed.data;
  const signIn = signInSettings(parsed.data);
  if (!loopback.has(host) && signIn.origin === null) return refuse({ code: "host-not-allowed", host });
  return ok({
    host,
    port,
    dataFolder: resolve(options.from, DONDOC_DATA),
    databaseUrl: DATABASE_URL ?? null,
    readUrl: parsed.data.DATABASE_READ_URL ?? null,
    today: DONDOC_TODAY ?? null,
    isEmpty: options.isEmpty,
    webFolder: builtWeb,
    templateFolder:
      parsed.data.DONDOC_TEMPLATES === undefined ? null : resolve(options.from, parsed.data.DONDOC_TEMPLATES),
    files: fileSettings(parsed.data),
    mail: mailSettings(parsed.data),
    metricsToken: parsed.data.DONDOC_METRICS_TOKEN ?? null,
    dataLicence: parsed.data.DONDOC_DATA_LICENCE ?? null,
    isPrivateWebhookAllowed: parsed.data.DONDOC_WEBHOOKS_PRIVATE === "on",
    logLevel: parsed.data.DONDOC_LOG,
    signIn,
  });
}

/** A bucket without its keys is a mistake that would show with the first file: it is told at the start. */
function hasWholeBucket(found: z.infer<typeof Variables>): boolean {
  return (
    found.DONDOC_FILES === undefined ||
    (found.DONDOC_FILES_KEY !== undefined && found.DONDOC_FILES_SECRET !== undefined)
  );
}

/** Where files are kept, for who needs nothing else of a server. */
export function filesAsked(
  environment: Readonly<Record<string, string | undefined>>,
): Result<FileSettings, { readonly fields: readonly string[] }> {
  const { DONDOC_FILES, DONDOC_FILES_REGION, DONDOC_FILES_KEY, DONDOC_FILES_SECRET } = environment;
  const asked = { DONDOC_FILES, DONDOC_FILES_REGION, DONDOC_FILES_KEY, DONDOC_FILES_SECRET };
  const parsed = Environment.safeParse(asked);
  if (parsed.success) return ok(fileSettings(parsed.data));
  return refuse({ fields: parsed.error.issues.map((issue) => issue.path.join(".")) });
}

function fileSettings(found: z.infer<typeof Variables>): FileSettings {
  const { DONDOC_FILES: url, DONDOC_FILES_KEY: accessKeyId, DONDOC_FILES_SECRET: secretAccessKey } = found;
  const [host, port] = found.DONDOC_CLAMD?.split(":") ?? [];
  return {
    bucket:
      url === undefined || accessKeyId === undefined || secretAccessKey === undefined
        ? null
        : { url, accessKeyId, secretAccessKey, region: found.DONDOC_FILES_REGION },
    clamd: host === undefined ? null : { host, port: Number(port) },
  };
}
