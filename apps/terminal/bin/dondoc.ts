#!/usr/bin/env node
import { OLDEST_NODE, oldNodeSentence } from "@dondoc/words/old-node";

// Said before anything else is loaded, which an old Node would not even understand.
const [major = "0"] = process.versions.node.split(".");
if (Number(major) < OLDEST_NODE) {
  process.stderr.write(`dondoc: ${oldNodeSentence(process.versions.node, process.env)}\n`);
  process.exitCode = 9;
} else {
  const { main } = await import("../src/main.ts");
  await main();
}
