#!/usr/bin/env node
import { OLDEST_NODE, oldNodeSentence } from "@dondoc/words/old-node";

// Said before anything else is loaded, which an old Node would not even understand.
const [major = "0"] = process.versions.node.split(".");
if (Number(major) < OLDEST_NODE) {
  process.stderr.write(`dondoc: ${oldNodeSentence(process.versions.node, process.env)}\n`);
  process.exitCode = 9;
} else {
  const { enableCompileCache } = await import("node:module");
  const { homedir } = await import("node:os");
  // Compiling is half of the time of a short command; the next call finds it done. Not in the temporary folder, where
  // somebody else could have laid code for us.
  enableCompileCache(`${process.env["XDG_CACHE_HOME"] || `${homedir()}/.cache`}/dondoc/compiled`);
  const { main } = await import("../src/main.ts");
  await main();
}
