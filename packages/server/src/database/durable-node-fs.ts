import { fdatasyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** `EIO` of the engine's C library. PostgreSQL panics on it, as it must: after a failed sync nothing can be trusted. */
const EIO = 29;

/** What the engine's file layer hands to a sync: a stream with the descriptor that Node opened. */
type NodeStream = { readonly nfd: number };

type Preparation = Awaited<ReturnType<NodeFS["init"]>>;
type Options = Parameters<NodeFS["init"]>[1];

/**
 * The engine's own file system ignores fsync: as shipped, a power cut loses every acknowledged row (measured: 0 sync
 * calls in 200 commits). This one hands each fsync to the operating system. It only works without the start
 * parameter `-F` and with `wal_sync_method=fsync`, because fdatasync is a stub one layer further down.
 */
export class DurableNodeFS extends NodeFS {
  #syncCount = 0;

  /** How many syncs have reached the operating system; the tests hold commits against it. */
  get syncCount(): number {
    return this.#syncCount;
  }

  override async init(engine: PGlite, options: Options): Promise<Preparation> {
    const preparation = await super.init(engine, options);
    preparation.emscriptenOpts.preRun?.push((engineModule) => {
      const operations: unknown = Reflect.get(engineModule.NODEFS, "stream_ops");
      if (typeof operations !== "object" || operations === null) throw new Error("NODEFS has no stream_ops");
      Object.assign(operations, { fsync: (stream: NodeStream) => this.#sync(stream) });
    });
    return preparation;
  }

  #sync(stream: NodeStream): number {
    try {
      fdatasyncSync(stream.nfd);
      this.#syncCount += 1;
      return 0;
    } catch {
      return EIO;
    }
  }
}
