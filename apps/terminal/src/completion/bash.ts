import type { GrammarFlag, GrammarNode } from "./grammar-tree.ts";

/** A completion for bash: commands, their flags, the values of flags that are few, and files where files are meant. */
export function bashCompletion(root: GrammarNode): string {
  const flags = flagsBelow(root);
  const withValue = flags.filter(({ value }) => value !== null);
  const lines = [
    "_dondoc() {",
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path="" word skip=""',
    "  COMPREPLY=()",
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    '    if [[ -n $skip ]]; then skip=""; continue; fi',
    "    case $word in",
    `      ${withValue.map(({ name }) => name).join("|")}) skip=1 ;;`,
    "      -*) ;;",
    '      *) path="$path $word" ;;',
    "    esac",
    "  done",
    '  case "$path $prev" in',
    ...withValue.flatMap((flag) => valueLines(flag, root)),
    "  esac",
    "  case $path in",
    ...nodeLines(root, "", root),
    "  esac",
    "}",
    "complete -F _dondoc dondoc",
  ];
  return `${lines.join("\n")}\n`;
}

/** Every flag once, by its name. */
export function flagsBelow(root: GrammarNode): GrammarFlag[] {
  const all = [root, ...root.commands.flatMap((each) => [each, ...each.commands])];
  const byName = Map.groupBy(
    all.flatMap(({ flags }) => flags),
    ({ name }) => name,
  );
  return [...byName.values()].flatMap(([first]) => first ?? []);
}

/** What follows a flag; a command that gives it other values than most comes before them. */
function valueLines(flag: GrammarFlag, root: GrammarNode): string[] {
  const others = root.commands.flatMap(({ name, flags }) =>
    flags
      .filter((each) => each.name === flag.name && each.choices.join() !== flag.choices.join())
      .map((each) => valueLine(each, `" ${name}"*" ${flag.name}"`)),
  );
  return [...others, valueLine(flag, `*" ${flag.name}"`)];
}

function valueLine({ value, choices }: GrammarFlag, pattern: string): string {
  if (choices.length > 0) return `    ${pattern}) ${reply(choices)}; return ;;`;
  if (value?.startsWith("FILE") === true)
    return `    ${pattern}) COMPREPLY=($(compgen -f -- "$cur")); return ;;`;
  if (value === "DIR") return `    ${pattern}) COMPREPLY=($(compgen -d -- "$cur")); return ;;`;
  return `    ${pattern}) return ;;`;
}

function nodeLines(node: GrammarNode, path: string, root: GrammarNode): string[] {
  const flags = [...node.flags, ...(node === root ? [] : root.flags), helpFlag].map(({ name }) => name);
  const takesFiles = node.operands.some(({ name }) => name.startsWith("FILE"));
  const choices = node.operands.flatMap((operand) => operand.choices);
  const words = [...node.commands.map(({ name }) => name), ...choices];
  const files = takesFiles ? ' COMPREPLY+=($(compgen -f -- "$cur"));' : "";
  const wanted = `if [[ $cur == -* ]]; then ${reply(flags)}; else ${reply(words)};${files} fi`;
  const pattern = node.operands.length > 0 ? `"${path}"|"${path} "*` : `"${path}"`;
  return [
    ...node.commands.flatMap((each) => nodeLines(each, `${path} ${each.name}`, root)),
    `    ${pattern}) ${wanted} ;;`,
  ];
}

const helpFlag = { name: "--help" };

function reply(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur"))`;
}
