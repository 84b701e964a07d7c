import type { ManualWords } from "@dondoc/words";
import type { GrammarFlag, GrammarNode } from "./grammar-tree.ts";

/** The manual page (`man dondoc`) in troff, made of the grammar and of the exit codes. */
export function manualPage(root: GrammarNode, words: ManualWords): string {
  const codes = Object.entries(words.exitCodes).flatMap(([code, meaning]) => [
    ".TP",
    `.B ${code}`,
    text(meaning),
  ]);
  const lines = [
    `.TH DONDOC 1 "" "" "${words.product}"`,
    `.SH ${words.name}`,
    text(`dondoc - ${root.description}`),
    `.SH ${words.synopsis}`,
    ".B dondoc",
    text(words.usage),
    `.SH ${words.commands}`,
    ...root.commands.flatMap((each) => commandLines(each, "")),
    `.SH ${words.options}`,
    ...root.flags.flatMap(flagLines),
    `.SH ${words.exitStatus}`,
    ...codes,
    `.SH ${words.files}`,
    ...words.filesUsed.flatMap(({ path, meaning }) => [".TP", `.I ${path}`, text(meaning)]),
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines(node: GrammarNode, path: string): string[] {
  const operands = node.operands.map(({ name, isRequired, isMany }) => {
    const many = isMany ? `${name}...` : name;
    return isRequired ? many : `[${many}]`;
  });
  const said = [`${path}${node.name}`, ...operands].join(" ");
  return [
    ".TP",
    `.B ${text(said)}`,
    text(node.description),
    ...(node.flags.length === 0 ? [] : [".RS", ...node.flags.flatMap(flagLines), ".RE"]),
    ...node.commands.flatMap((each) => commandLines(each, `${path}${node.name} `)),
  ];
}

function flagLines({ name, short, value, description }: GrammarFlag): string[] {
  const said = [short === null ? name : `${short}, ${name}`, ...(value === null ? [] : [value])].join(" ");
  return [".TP", `.B ${text(said)}`, text(description)];
}

/** A line of troff says what it says: no dot, apostrophe or backslash of ours is a request. */
function text(line: string): string {
  const safe = line.replaceAll("\\", String.raw`\e`).replaceAll("-", String.raw`\-`);
  return /^[.']/u.test(safe) ? String.raw`\&${safe}` : safe;
}
