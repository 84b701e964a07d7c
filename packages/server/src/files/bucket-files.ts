import { AwsClient } from "aws4fetch";
import { type FileStore, fileKey } from "./file-store.ts";

/** A bucket of any store that speaks S3, addressed by path. */
export type BucketSettings = {
  /** `https://store.example/bucket` */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const TIMEOUT_MS = 60_000;

/** Files in an S3-compatible store. Throws when the store does not answer or refuses: an outage, not a decision. */
export function bucketFiles({ url, ...credentials }: BucketSettings): FileStore {
  const client = new AwsClient({ ...credentials, service: "s3", retries: 3 });
  const ask = async (method: string, sha256: string, body?: Uint8Array): Promise<Response> => {
    const address = `${url.replace(/\/$/, "")}/${fileKey(sha256)}`;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await client.fetch(address, {
      method,
      signal,
      // A typed array may be a view of shared memory; fetch takes only what is not.
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`The file store answered ${method} with ${answer.status}.`);
  };
  return {
    async put(sha256, bytes) {
      const answer = await ask("PUT", sha256, bytes);
      if (!answer.ok) throw new Error("The file store has no such bucket.");
    },
    has: async (sha256) => (await ask("HEAD", sha256)).ok,
    async read(sha256) {
      const answer = await ask("GET", sha256);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    async remove(sha256) {
      await ask("DELETE", sha256);
    },
    async *list() {
      let from = "";
      for (;;) {
        const query = new URLSearchParams({
          "list-type": "2",
          ...(from === "" ? {} : { "start-after": from }),
        });
        const answer = await client.fetch(`${url}?${query.toString()}`, {
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (!answer.ok) throw new Error(`The file store answered a listing with ${answer.status}.`);
        const text = await answer.text();
        const entries = [...text.matchAll(listed)];
        for (const [, key = "", sha256 = "", putAt = ""] of entries) {
          yield { sha256, putAt: new Date(putAt) };
          from = key;
        }
        if (entries.length === 0 || !text.includes("<IsTruncated>true<")) return;
      }
    },
  };
}

/** Our keys need no XML parser: two digits, a stroke and 64 digits. */
const listed = /<Key>([0-9a-f]{2}\/([0-9a-f]{64}))<\/Key>\s*<LastModified>([^<]+)</g;
