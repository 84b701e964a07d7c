import type { Command } from "commander";

/** The grammar of the command line as data: what completion and the manual page are made of. */
export type GrammarNode = {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly GrammarFlag[];
  readonly operands: readonly GrammarOperand[];
  readonly commands: readonly GrammarNode[];
};

export type GrammarFlag = {
  readonly name: string;
  readonly short: string | null;
  readonly description: string;
  /** `null` for a flag without a value. */
  readonly value: string | null;
  /** All values it can have, where they are few. */
  readonly choices: readonly string[];
};

export type GrammarOperand = {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isMany: boolean;
  readonly choices: readonly string[];
};

/** Operands of which all values are known, by their names. */
export type KnownOperands = Readonly<Record<string, readonly string[]>>;

export function grammarTree(command: Command, known: KnownOperands): GrammarNode {
  return {
    name: command.name(),
    description: command.description(),
    flags: command.options.map(({ long, short, description, flags }) => {
      const value = /[<[]([^\]>]+)[\]>]/u.exec(flags)?.[1] ?? null;
      const choices = value?.includes("|") === true ? value.split("|") : [];
      return { name: long ?? "", short: short ?? null, description, value, choices };
    }),
    operands: command.registeredArguments.map((operand) => ({
      name: operand.name(),
      description: operand.description,
      isRequired: operand.required,
      isMany: operand.variadic,
      choices: known[operand.name()] ?? [],
    })),
    commands: command.commands.map((each) => grammarTree(each, known)),
  };
}
