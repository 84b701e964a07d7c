import { once } from "node:events";
import { createConnection } from "node:net";

/** Asks an antivirus about a file: `null` when it is clean, or the name of what was found. */
export type ScanFile = (bytes: Uint8Array) => Promise<string | null>;

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;
const MAX_ANSWER = 4096;

/** clamd's INSTREAM. Throws when it does not answer: a file that could not be looked at is not taken. */
export function clamdScan(host: string, port: number): ScanFile {
  return async (bytes) => {
    const socket = createConnection({ host, port, timeout: TIMEOUT_MS });
    socket.once("timeout", () => socket.destroy(new Error("clamd does not answer.")));
    try {
      await once(socket, "connect");
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(length(chunk.length));
        if (!socket.write(chunk)) await once(socket, "drain");
      }
      socket.write(length(0));
      return verdict(await answer(socket));
    } finally {
      socket.destroy();
    }
  };
}

function length(bytes: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
}

async function answer(socket: AsyncIterable<Buffer>): Promise<string> {
  let said = "";
  for await (const part of socket) {
    said += part.toString("utf8");
    if (said.includes("\0") || said.length > MAX_ANSWER) break;
  }
  return said.replace(/\0.*$/s, "").trim();
}

/** "stream: OK", or "stream: Eicar-Test-Signature FOUND". */
function verdict(said: string): string | null {
  if (said.endsWith(": OK")) return null;
  const found = /: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) throw new Error(`clamd said: ${said.slice(0, 200)}`);
  return found;
}
