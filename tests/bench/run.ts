import { globSync } from "node:fs";
import { type Figures, lineOf, meetsBar } from "./figure.ts";

/** `pnpm bench NAME` prints one line a figure and exits 1 if any falls short of its bar; `pnpm bench` lists the names. */
const names = globSync("*.bench.ts", { cwd: import.meta.dirname })
  .map((file) => file.replace(/\.bench\.ts$/, ""))
  .toSorted();
const [name] = process.argv.slice(2);

if (name === undefined) {
  console.log(names.join("\n"));
} else if (!names.includes(name)) {
  console.error(`There is no bench "${name}". There are: ${names.join(", ")}.`);
  process.exitCode = 1;
} else {
  const bench = (await import(`./${name}.bench.ts`)) as { figures: Figures };
  const figures = await bench.figures();
  for (const figure of figures) console.log(lineOf(figure));
  if (figures.length === 0 || !figures.every(meetsBar)) process.exitCode = 1;
}
