import { Inflate } from "fflate";

/**
 * Reads members of a ZIP file that nobody vouches for. Sizes are checked as the directory declares them before
 * anything is inflated, and counted again while inflating, because a directory can lie. Throws `BrokenArchive` on
 * everything that is not plainly right: ZIP64, encryption and unknown methods are not met in office files.
 */

export class BrokenArchive extends Error {}

/** Office files of 50 MB are nearly all pictures; the text of a 500-page document is below 10 MB of XML. */
const MAX_PART_BYTES = 16 * 1024 * 1024;
const MAX_TOTAL_BYTES = 32 * 1024 * 1024;
/** XML packs to about a twentieth, a table of nothing but borders to a hundredth. */
const MAX_RATIO = 250;
/** Below this a high ratio does no harm: an empty part may pack to almost nothing. */
const RATIO_FREE_BYTES = 512 * 1024;
const MAX_MEMBERS = 10_000;
/** What is given to the inflater at once: no more than 16 MB can come out of it before they are counted. */
const SLICE_BYTES = 16 * 1024;

type Member = {
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
};

export type Archive = {
  /** The member's bytes, `null` when there is none of that name. Callers read each member once. */
  readonly read: (name: string) => Uint8Array | null;
};

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const DIRECTORY_BYTES = 46;
const LOCAL_BYTES = 30;

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = directoryOf(bytes, view);
  let budget = MAX_TOTAL_BYTES;
  return {
    read: (name) => {
      const member = members.get(name);
      if (member === undefined) return null;
      checkDeclared(member, budget);
      const content = inflated(packedBytesOf(member, bytes, view), member);
      budget -= content.length;
      return content;
    },
  };
}

function directoryOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Member> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_MEMBERS) throw new BrokenArchive("too many members");
  const names = new TextDecoder();
  const members = new Map<string, Member>();
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
      throw new BrokenArchive("directory entry out of place");
    }
    const nameBytes = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameBytes));
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new BrokenArchive("encrypted member");
    if (members.has(name)) throw new BrokenArchive("two members of one name");
    members.set(name, {
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += DIRECTORY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** The end record stands last, before a comment of at most 65 535 bytes. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new BrokenArchive("no directory");
}

function checkDeclared(member: Member, budget: number): void {
  if (member.bytes > MAX_PART_BYTES || member.bytes > budget) throw new BrokenArchive("member too large");
  if (member.bytes > RATIO_FREE_BYTES && member.bytes > member.packedBytes * MAX_RATIO) {
    throw new BrokenArchive("member packed too well");
  }
}

function packedBytesOf(member: Member, bytes: Uint8Array, view: DataView): Uint8Array {
  const at = member.headerAt;
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw new BrokenArchive("member out of place");
  }
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const until = from + member.packedBytes;
  if (until > bytes.length) throw new BrokenArchive("member cut off");
  return bytes.subarray(from, until);
}

function inflated(packed: Uint8Array, member: Member): Uint8Array {
  if (member.method === 0) {
    if (packed.length !== member.bytes) throw new BrokenArchive("member of another size");
    return packed;
  }
  if (member.method !== 8) throw new BrokenArchive("unknown method");
  const content = new Uint8Array(member.bytes);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length) throw new BrokenArchive("member larger than declared");
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    const until = Math.min(at + SLICE_BYTES, packed.length);
    stream.push(packed.subarray(at, until), until === packed.length);
  }
  if (length !== content.length) throw new BrokenArchive("member smaller than declared");
  return content;
}
