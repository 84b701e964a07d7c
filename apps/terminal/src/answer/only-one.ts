import { type Result, ok, refuse } from "@dondoc/domain";
import type { Complaint } from "../command/console.ts";
import { exitCodes } from "../command/exit-code.ts";
import { printable } from "../text/cell.ts";

const MOST_NAMES = 8;

export type NameWords<Thing> = {
  readonly unknown: string;
  readonly several: (count: number, names: string) => string;
  /** What tells one of several from the others, and can be typed instead. */
  readonly nameOf: (thing: Thing) => string;
};

/** The one thing that a name means. None and several are told with code 6: several matches are a question, never a guess. */
export function onlyOne<Thing>(
  found: readonly Thing[],
  { unknown, several, nameOf }: NameWords<Thing>,
): Result<Thing, Complaint> {
  const [first] = found;
  if (first !== undefined && found.length === 1) return ok(first);
  const { notFound: exitCode } = exitCodes;
  if (first === undefined) return refuse({ code: "name-unknown", sentence: unknown, exitCode });
  const names = found.map((thing) => printable(nameOf(thing)));
  const shown = names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? ", …" : "");
  return refuse({ code: "name-ambiguous", sentence: several(names.length, shown), exitCode, names });
}
