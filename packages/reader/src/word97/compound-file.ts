/**
 * Reads streams of an OLE compound file (MS-CFB), the box that Word 97–2003 keeps its documents in. The file is a
 * small file system made of sectors in chains; nobody vouches for it, so every chain is followed no further than the
 * file has sectors. Throws `BrokenCompoundFile` on what is not plainly right.
 */

export class BrokenCompoundFile extends Error {}

export type CompoundFile = {
  /** The bytes of a stream of the root folder, `null` when there is none of that name. */
  readonly stream: (name: string) => Uint8Array | null;
};

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Sector numbers from here on are signs: end of chain, free, table. */
const SIGNS_FROM = 0xfffffffa;
const TABLES_IN_HEADER = 109;

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== 0xd0cf11e0)
    throw new BrokenCompoundFile("no header");
  const file = new Sectors(bytes, view);
  const directory = file.chain(view.getUint32(48, true));
  const entries = entriesOf(directory);
  const root = entries.get("Root Entry");
  if (root === undefined) throw new BrokenCompoundFile("no root");
  const smallest = view.getUint32(56, true);
  return {
    stream: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content =
        entry.bytes < smallest
          ? file.smallChain(entry.first, { table: view.getUint32(60, true), container: root.first })
          : file.chain(entry.first);
      return content.subarray(0, entry.bytes);
    },
  };
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #next: Uint32Array;

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes;
    this.#view = view;
    const shift = view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new BrokenCompoundFile("sectors of an unknown size");
    this.#size = 2 ** shift;
    this.#next = this.#table();
  }

  /** The allocation table: for each sector the one that follows it. */
  #table(): Uint32Array {
    const count = Math.ceil(this.#bytes.length / this.#size);
    const numbersInSector = this.#size / 4;
    const tables: number[] = [];
    for (let index = 0; index < TABLES_IN_HEADER; index += 1)
      tables.push(this.#view.getUint32(76 + index * 4, true));
    let more = this.#view.getUint32(68, true);
    for (let turns = 0; more < SIGNS_FROM && turns < count; turns += 1) {
      const numbers = this.#numbers(more);
      tables.push(...numbers.subarray(0, numbersInSector - 1));
      more = numbers[numbersInSector - 1] ?? SIGNS_FROM;
    }
    const next = new Uint32Array(count + numbersInSector).fill(SIGNS_FROM);
    for (const [index, sector] of tables.entries()) {
      const at = index * numbersInSector;
      if (sector < SIGNS_FROM && at < count) next.set(this.#numbers(sector), at);
    }
    return next;
  }

  #sector(number: number): Uint8Array {
    const at = (number + 1) * this.#size;
    if (at >= this.#bytes.length) throw new BrokenCompoundFile("sector cut off");
    return this.#bytes.subarray(at, at + this.#size);
  }

  #numbers(sector: number): Uint32Array {
    const content = this.#sector(sector);
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    return Uint32Array.from({ length: this.#size / 4 }, (_, index) =>
      index * 4 + 4 <= content.length ? view.getUint32(index * 4, true) : SIGNS_FROM,
    );
  }

  chain(first: number): Uint8Array {
    return joined(this.#follow(first, this.#next).map((sector) => this.#sector(sector)));
  }

  /** Short streams lie in the stream of the root, in sectors of 64 bytes with a table of their own. */
  smallChain(
    first: number,
    { table, container }: { readonly table: number; readonly container: number },
  ): Uint8Array {
    const content = this.chain(container);
    const packed = this.chain(table);
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const next = Uint32Array.from({ length: Math.floor(packed.length / 4) }, (_, index) =>
      view.getUint32(index * 4, true),
    );
    return joined(this.#follow(first, next).map((sector) => content.subarray(sector * 64, sector * 64 + 64)));
  }

  #follow(first: number, next: Uint32Array): number[] {
    const sectors: number[] = [];
    for (let sector = first; sector < SIGNS_FROM; sector = next[sector] ?? SIGNS_FROM) {
      sectors.push(sector);
      if (sectors.length > next.length) throw new BrokenCompoundFile("sectors in a circle");
    }
    return sectors;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Entry = { readonly first: number; readonly bytes: number };

/** The directory is a tree; names of a Word file occur once, so that a list of its entries is enough. */
function entriesOf(directory: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const utf16 = new TextDecoder("utf-16le");
  const entries = new Map<string, Entry>();
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    if (nameBytes < 2) continue;
    const name = utf16.decode(directory.subarray(at, at + nameBytes - 2));
    if (entries.has(name)) continue;
    entries.set(name, { first: view.getUint32(at + 116, true), bytes: view.getUint32(at + 120, true) });
  }
  return entries;
}
