import { type Result, ok, refuse } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import type { LedgerVerdict } from "../ledger/verify-ledger.ts";
import { hashOf } from "../draft/read-draft.ts";
import type { FileStore } from "../files/file-store.ts";
import type { BackUpOptions, BackedUp } from "./back-up-office.ts";
import { carryFiles } from "./carry-files.ts";
import { ArchiveBroken, type ArchiveLine, type ArchiveMark, readLines } from "./archive-lines.ts";
import { type CarryProblem, type OfficeArrival, type OfficeProof, fillOffice } from "./carry-office.ts";

/** Rows that go into one statement, and how much they may weigh together. */
const PAGE_ROWS = 5000;
const PAGE_CHARACTERS = 2 * 1024 * 1024;

/**
 * Makes an office again from an archive, in an empty database, and proves it equal to the one that was backed up. Files
 * are put first: those of an archive that is refused in the end are orphans. Which of all it speaks of are not there is
 * answered.
 */
export async function restoreOffice(
  database: Database,
  path: string,
  { files, ...options }: BackUpOptions,
): Promise<Result<BackedUp, CarryProblem>> {
  try {
    const archive = new ArchiveReader(path, files);
    const filled = await fillOffice(
      database,
      { arrivals: () => archive.arrivals(), proof: () => archive.proof() },
      options,
    );
    if (!filled.ok) return filled;
    return ok({ ...filled.value, files: await carryFiles(database, { from: files, to: files }, options) });
  } catch (error) {
    if (error instanceof ArchiveBroken) return refuse({ code: "archive-broken", line: error.line });
    throw error;
  }
}

/** Reads an archive once from its first line to its last. */
class ArchiveReader {
  readonly #path: string;
  readonly #files: FileStore;
  #line = 0;
  #table: string | null = null;
  #page: string[] = [];
  #characters = 0;
  readonly #sums: Map<string, { readonly rows: number; readonly sum: string }> = new Map();
  readonly #sequences: { name: string; value: number; isCalled: boolean }[] = [];
  #ledger: LedgerVerdict | null = null;

  constructor(path: string, files: FileStore) {
    this.#path = path;
    this.#files = files;
  }

  async *arrivals(): AsyncGenerator<OfficeArrival> {
    for await (const line of readLines(this.#path)) {
      this.#line += 1;
      if (typeof line === "string") {
        this.#keep(line);
        if (this.#page.length < PAGE_ROWS && this.#characters < PAGE_CHARACTERS) continue;
      }
      yield* this.#pageSoFar();
      if (typeof line !== "string" && line[0] === "file") await this.#keepFile(line[1], line[2]);
      else if (typeof line !== "string") yield* this.#hear(line);
    }
  }

  proof(): Promise<Result<OfficeProof, CarryProblem>> {
    if (this.#ledger === null) throw new ArchiveBroken(this.#line + 1);
    return Promise.resolve(ok({ sums: this.#sums, sequences: this.#sequences, ledger: this.#ledger }));
  }

  #keep(row: Extract<ArchiveLine, string>): void {
    if (this.#table === null) throw new ArchiveBroken(this.#line);
    this.#page.push(row);
    this.#characters += row.length;
  }

  async #keepFile(sha256: string, base64: string): Promise<void> {
    const bytes = Buffer.from(base64, "base64");
    if (this.#line === 1 || this.#ledger !== null || hashOf(bytes) !== sha256)
      throw new ArchiveBroken(this.#line);
    await this.#files.put(sha256, bytes);
  }

  *#pageSoFar(): Generator<OfficeArrival> {
    if (this.#table === null || this.#page.length === 0) return;
    yield { kind: "rows", table: this.#table, rows: this.#page };
    this.#page = [];
    this.#characters = 0;
  }

  *#hear(mark: Exclude<ArchiveMark, readonly ["file", ...unknown[]]>): Generator<OfficeArrival> {
    const isFirst = this.#line === 1;
    if (isFirst !== (mark[0] === "dondoc-archive") || this.#ledger !== null)
      throw new ArchiveBroken(this.#line);
    switch (mark[0]) {
      case "dondoc-archive":
        return;
      case "table":
        this.#table = mark[1];
        yield { kind: "table", table: mark[1], columns: mark[2] };
        return;
      case "sum":
        this.#sums.set(mark[1], { rows: mark[2], sum: mark[3] });
        return;
      case "sequence":
        this.#sequences.push({ name: mark[1], value: mark[2], isCalled: mark[3] });
        return;
      case "end":
        this.#ledger = { streams: mark[1], events: mark[2], digest: mark[3] };
        return;
      default:
        mark satisfies never;
    }
  }
}
