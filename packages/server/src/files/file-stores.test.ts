import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bucketFiles } from "./bucket-files.ts";
import { diskFiles } from "./disk-files.ts";
import type { FileStore } from "./file-store.ts";

const bytes = new TextEncoder().encode("Báo cáo số 5/BC-UBND");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const folder = mkdtempSync(join(tmpdir(), "dondoc-files-"));
let bucket: Server;
let bucketUrl = "";

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** As much of S3 as we use: objects by path, signed requests, listings in two pages. */
function smallBucket(): Server {
  const objects = new Map<string, Buffer>();
  return createServer((request, response) => {
    void (async () => {
      const signature = request.headers.authorization ?? "";
      if (!signature.startsWith("AWS4-HMAC-SHA256 Credential=own-key/")) return response.writeHead(403).end();
      const { pathname, searchParams } = new URL(request.url ?? "", bucketUrl);
      const key = pathname.replace(/^\/office\/?/, "");
      if (request.method === "PUT") {
        objects.set(key, Buffer.concat(await all<Buffer>(request)));
        return response.end();
      }
      if (request.method === "DELETE") return response.writeHead(objects.delete(key) ? 204 : 404).end();
      if (key === "") {
        const later = [...objects.keys()]
          .toSorted()
          .filter((each) => each > (searchParams.get("start-after") ?? ""));
        const page = later
          .slice(0, 1)
          .map(
            (each) =>
              `<Contents><Key>${each}</Key><LastModified>2026-03-15T02:00:00Z</LastModified></Contents>`,
          );
        return response.end(`<r>${page.join("")}<IsTruncated>${String(later.length > 1)}</IsTruncated></r>`);
      }
      const object = objects.get(key);
      return object === undefined ? response.writeHead(404).end() : response.end(object);
    })();
  });
}

beforeAll(async () => {
  bucket = smallBucket();
  await new Promise<void>((resolve) => void bucket.listen(0, "127.0.0.1", () => resolve()));
  const { port } = bucket.address() as AddressInfo;
  bucketUrl = `http://127.0.0.1:${port}/office`;
});
afterAll(() => {
  bucket.close();
  rmSync(folder, { recursive: true });
});

const keys = { region: "us-east-1", accessKeyId: "own-key", secretAccessKey: "own-secret" };

describe.each<[string, () => FileStore]>([
  ["a folder", () => diskFiles(folder)],
  ["a bucket", () => bucketFiles({ url: bucketUrl, ...keys })],
])("files in %s", (_, open) => {
  test("come back as they went, once for the same content", async () => {
    const store = open();
    await store.put(sha256, bytes);
    await store.put(sha256, bytes);
    expect(Buffer.from((await store.read(sha256)) ?? []).equals(bytes)).toBe(true);
    expect(await store.has(sha256)).toBe(true);
    const listed = await all(store.list());
    expect(listed.map((each) => each.sha256)).toEqual([sha256]);
    expect(listed[0]?.putAt).toBeInstanceOf(Date);
  });

  test("are listed to the last one", async () => {
    const store = open();
    const other = "0".repeat(64);
    await store.put(other, bytes);
    expect((await all(store.list())).map((each) => each.sha256).toSorted()).toEqual(
      [other, sha256].toSorted(),
    );
    await store.remove(other);
  });

  test("that are removed are not there", async () => {
    const store = open();
    await store.remove(sha256);
    expect(await store.read(sha256)).toBeNull();
    expect(await store.has(sha256)).toBe(false);
    await store.remove(sha256);
  });

  test.each(["../../etc/passwd", "", "A".repeat(64)])("are never looked for at '%s'", async (name) => {
    await expect(open().read(name)).rejects.toThrow(RangeError);
  });
});

test("a folder holds no unfinished file after a put", async () => {
  await diskFiles(folder).put(sha256, bytes);
  expect(readdirSync(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
});

test("a bucket that refuses is an outage", async () => {
  const store = bucketFiles({ url: bucketUrl, ...keys, accessKeyId: "another" });
  await expect(store.put(sha256, bytes)).rejects.toThrow("403");
});
