import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pageText, referencePages } from "./reference.ts";

/** Writes apps/docs/reference/ anew before the site is built; the pages are made, so they are not kept in the repository. */
const folder = fileURLToPath(new URL("../reference/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const page of referencePages()) writeFileSync(`${folder}${page.concept}.md`, pageText(page));
