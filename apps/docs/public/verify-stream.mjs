// Checks the history of one thing as `dondoc admin export ID FILE` writes it, with nothing but Node:
//
//   node verify-stream.mjs FILE [HEAD]
//
// Prints the head it leads to and ends with 0, or names the first event that does not fit and ends with 1. HEAD is the
// hash that somebody wrote down earlier: a history that was made anew as a whole is right in itself and leads elsewhere.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** RFC 8785: keys in order of their UTF-16 code units, no white space. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join(",")}}`;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [, , file, expectedHead] = process.argv;
if (file === undefined) stop("usage: node verify-stream.mjs FILE [HEAD]");
const { schema, rootId, streamId, head, events } = JSON.parse(readFileSync(file, "utf8"));
if (schema !== "dondoc.stream/1") stop(`not an exported history: ${schema}`);

let previousHash = "0".repeat(64);
let version = 0;
for (const link of events) {
  version += 1;
  const { event, meta } = link;
  const text = canonical({ event, meta, previousHash, rootId, streamId, version });
  const hash = createHash("sha256").update(text, "utf8").digest("hex");
  if (link.version !== version) stop(`broken at event ${version}: it is numbered ${link.version}`);
  if (link.previousHash !== previousHash) stop(`broken at event ${version}: it hangs on another event`);
  if (link.hash !== hash) stop(`broken at event ${version}: its words are not those that were hashed`);
  previousHash = hash;
}
if (head.version !== version || head.hash !== previousHash)
  stop(`broken: the head is another than the last event`);
if (expectedHead !== undefined && expectedHead !== previousHash)
  stop(`another history: head ${previousHash}`);
console.log(`whole: ${version} events, head ${previousHash}`);
