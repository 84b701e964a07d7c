import { Inflate } from "fflate";

/**
 * Whether something in a PDF would swell beyond what an office's papers hold. pdfjs keeps all of a stream it unpacks,
 * so a stream is unpacked here first, counted and thrown away.
 */

/** A page scanned in colour at 600 dots to the inch has 104 MB, the text of a page 50 kB. */
const STREAM_BYTES_AT_MOST = 128 * 1024 * 1024;
const TOTAL_BYTES_AT_MOST = 1024 * 1024 * 1024;
/** Streams that are not zlib's or are hidden by encryption cannot be counted: LZW swells to a thousandfold. */
const UNCOUNTED_BYTES_AT_MOST = 256 * 1024;
const STREAMS_AT_MOST = 200_000;
/** What is given to the inflater at once, and how long it may go on before others have their turn. */
const SLICE_BYTES = 16 * 1024;
const TURN_MILLISECONDS = 40;

export async function swellsTooFar(bytes: Uint8Array): Promise<boolean> {
  const isEncrypted = indexOf(bytes, "/Encrypt", 0) >= 0;
  let total = 0;
  let count = 0;
  const pause = takingTurns();
  let end = 0;
  for (let at = indexOf(bytes, "stream", 0); at >= 0; at = indexOf(bytes, "stream", at + 6)) {
    const start = contentStart(bytes, at);
    if (start === null) continue;
    count += 1;
    // Looked for once, however many streams claim the same end.
    if (end < start) end = indexOf(bytes, "endstream", start);
    if (end < 0) end = bytes.length;
    const content = bytes.subarray(start, end);
    if (count > STREAMS_AT_MOST) return true;
    if (isUncountable(dictionaryBefore(bytes, at), isEncrypted) && content.length > UNCOUNTED_BYTES_AT_MOST) {
      return true;
    }
    total += await unpackedBytes(content, pause);
    if (total > TOTAL_BYTES_AT_MOST) return true;
    await pause();
  }
  return false;
}

const packed = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|BrotliDecode)\b/g;
const counted = /^\/Fl/;
/** Filters that hide what they wrap, names written in figures, and filters that are named elsewhere. */
const hidden = /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx|Crypt)\b|\/\w*#|\/Filter\s+\d|\/Filter\s*\[\s*\d/;

/** What could swell without being counted: packed twice, packed by something else than zlib, hidden or encrypted. */
function isUncountable(dictionary: string | null, isEncrypted: boolean): boolean {
  if (dictionary === null) return true;
  const filters = dictionary.match(packed) ?? [];
  if (hidden.test(dictionary)) return true;
  return filters.length > 1 || filters.some((name) => isEncrypted || !counted.test(name));
}

type Pause = () => Promise<void> | undefined;

/** Lets others have their turn when this work has had its own. */
function takingTurns(): Pause {
  let turn = performance.now();
  return () => {
    if (performance.now() - turn < TURN_MILLISECONDS) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        turn = performance.now();
        resolve();
      });
    });
  };
}

/** How many bytes come out, counted no further than one stream may have. */
async function unpackedBytes(content: Uint8Array, pause: Pause): Promise<number> {
  if (((content[0] ?? 0) & 0x0f) !== 8) return content.length;
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
  });
  try {
    // Two bytes of zlib's header come before what fflate calls deflated.
    for (let at = 2; at < content.length; at += SLICE_BYTES) {
      if (length > STREAM_BYTES_AT_MOST) return Infinity;
      inflate.push(content.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= content.length);
      await pause();
    }
  } catch {
    // A damaged stream is pdfjs's to judge: it unpacks no more of it than was counted here.
  }
  return length > STREAM_BYTES_AT_MOST ? Infinity : length;
}

/** The word "stream" opens one only behind a dictionary and before a line break. */
function contentStart(bytes: Uint8Array, at: number): number | null {
  if (bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && bytes[at - 3] === 0x65) return null;
  if (bytes[at + 6] === 0x0a) return at + 7;
  if (bytes[at + 6] === 0x0d) return bytes[at + 7] === 0x0a ? at + 8 : at + 7;
  return null;
}

const DICTIONARY_BYTES_AT_MOST = 4_096;

/** What stands between the object's number and its content; `null` when it is longer than any that was met. */
function dictionaryBefore(bytes: Uint8Array, at: number): string | null {
  const text = new TextDecoder("latin1").decode(
    bytes.subarray(Math.max(0, at - DICTIONARY_BYTES_AT_MOST), at),
  );
  const from = text.lastIndexOf("obj");
  return from < 0 ? null : text.slice(from);
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same += 1;
    if (same === word.length) return at;
  }
  return -1;
}
