import type { FileHandle } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";

/**
 * The archive of an office: gzip of lines, each one JSON value. A string is a row of the table named last, in
 * PostgreSQL's own text; an array says something about what follows or went before:
 *
 * | line                                      | what                                                         |
 * | ----------------------------------------- | ------------------------------------------------------------ |
 * | `["dondoc-archive", 2, version, madeAt]`  | always the first; an archive of form 1 has no files          |
 * | `["table", name, [column, …]]`            | rows follow                                                  |
 * | `["sum", table, rows, sum]`               | what a copy of the table must come to                        |
 * | `["sequence", name, value, isCalled]`     | where a sequence stands                                      |
 * | `["file", sha256, base64]`                | an original or evidence                                      |
 * | `["end", streams, events, digest]`        | always the last: what walking the ledger must lead to        |
 */
export const ArchiveMark = z.union([
  z.tuple([z.literal("dondoc-archive"), z.union([z.literal(1), z.literal(2)]), z.string(), z.string()]),
  z.tuple([z.literal("table"), z.string(), z.array(z.string())]),
  z.tuple([z.literal("sum"), z.string(), z.number(), z.string()]),
  z.tuple([z.literal("sequence"), z.string(), z.number(), z.boolean()]),
  z.tuple([z.literal("file"), z.string().regex(/^[0-9a-f]{64}$/), z.base64()]),
  z.tuple([z.literal("end"), z.number(), z.number(), z.string()]),
]);
export type ArchiveMark = z.infer<typeof ArchiveMark>;
const ArchiveLine = z.union([z.string(), ArchiveMark]);
export type ArchiveLine = z.infer<typeof ArchiveLine>;

/** An event holds a document's text of at most 16 million characters; nothing honest comes near. */
const MAX_LINE_BYTES = 128 * 1024 * 1024;
const NEW_LINE = 0x0a;

/** Why an archive cannot be read, and where. */
export class ArchiveBroken extends Error {
  readonly line: number;

  constructor(line: number, cause?: unknown) {
    super(`The archive is broken at line ${line}.`, { cause });
    this.name = "ArchiveBroken";
    this.line = line;
  }
}

/** Writes lines as they come, as fast as the disk takes them. */
export async function writeLines(file: FileHandle, lines: AsyncIterable<ArchiveLine>): Promise<void> {
  const zipped: AsyncIterable<Buffer> = Readable.from(spelled(lines)).pipe(createGzip());
  for await (const bytes of zipped) await writeWhole(file, bytes);
  await file.sync();
}

async function* spelled(lines: AsyncIterable<ArchiveLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.length) at += (await file.write(bytes, at)).bytesWritten;
}

/**
 * The lines of an archive, one in memory at a time. Throws `ArchiveBroken` at what is no line of one. (readline would
 * also break lines at U+2028, which may stand in any document.)
 */
export async function* readLines(path: string): AsyncGenerator<ArchiveLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const zipped = createReadStream(path);
  const plain = zipped.pipe(createGunzip());
  const chunks: AsyncIterable<Buffer> = plain;
  zipped.once("error", (failure) => plain.destroy(failure));
  try {
    for await (const chunk of chunks) {
      let bytes = chunk;
      for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE)) {
        yield ArchiveLine.parse(
          JSON.parse(Buffer.concat([...parts, bytes.subarray(0, end)]).toString("utf8")),
        );
        number += 1;
        parts = [];
        size = 0;
        bytes = bytes.subarray(end + 1);
      }
      size += bytes.length;
      if (size > MAX_LINE_BYTES) throw new RangeError("A line of the archive is too long.");
      parts.push(bytes);
    }
    if (size > 0) throw new RangeError("The archive ends in the middle of a line.");
  } catch (cause) {
    if (isMissing(cause)) throw cause;
    throw new ArchiveBroken(number, cause);
  } finally {
    zipped.destroy();
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
