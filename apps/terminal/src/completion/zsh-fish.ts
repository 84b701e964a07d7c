import type { GrammarFlag, GrammarNode } from "./grammar-tree.ts";

/** A completion for zsh: the one of bash, which zsh can run, so that there is one set of rules to trust. */
export function zshCompletion(bash: string): string {
  const load = [
    "#compdef dondoc",
    "autoload -U +X compinit && compinit -i",
    "autoload -U +X bashcompinit && bashcompinit",
  ];
  return `${load.join("\n")}\n${bash}`;
}

/** A completion for fish: one line for each command and flag, with what it is for. */
export function fishCompletion(root: GrammarNode): string {
  const lines = [
    "complete -c dondoc -f",
    ...root.commands.map(
      ({ name, description }) =>
        `complete -c dondoc -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ),
    ...root.flags.map((flag) => flagLine(flag, "")),
    ...root.commands.flatMap(commandLines),
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines({ name, flags, operands, commands }: GrammarNode): string[] {
  const when = ` -n '__fish_seen_subcommand_from ${name}'`;
  const words = [...commands.map((each) => each.name), ...operands.flatMap(({ choices }) => choices)];
  const takesFiles = operands.some((operand) => operand.name.startsWith("FILE"));
  return [
    ...flags.map((flag) => flagLine(flag, when)),
    ...(words.length === 0 ? [] : [`complete -c dondoc${when} -a ${quoted(words.join(" "))}`]),
    ...(takesFiles ? [`complete -c dondoc${when} -F`] : []),
  ];
}

function flagLine({ name, short, description, value, choices }: GrammarFlag, when: string): string {
  const letter = short === null ? "" : ` -s ${short.slice(1)}`;
  const takesFiles = value !== null && /^(?:FILE|DIR)/u.test(value);
  const wants = value === null ? "" : takesFiles ? " -r -F" : " -x";
  const values = choices.length === 0 ? "" : ` -a ${quoted(choices.join(" "))}`;
  return `complete -c dondoc${when} -l ${name.slice(2)}${letter}${wants}${values} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
}
