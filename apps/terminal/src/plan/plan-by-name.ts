import { fold } from "@dondoc/domain";
import type { PlanRow } from "../office/office-reads.ts";

/** Plans that a person can mean: by id, by number with or without its signs, by its serial alone, or by words of its subject. */
export function plansByName(plans: readonly PlanRow[], name: string): PlanRow[] {
  const wanted = letters(name);
  if (wanted === "") return [];
  const ways: ((plan: PlanRow) => boolean)[] = [
    ({ id }) => id === name.trim(),
    ({ number }) => letters(number) === wanted,
    ({ number }) => /^\d+$/u.test(wanted) && serial(number) === wanted,
    ({ number }) => letters(number).includes(wanted),
    ({ subject, issuer }) => ` ${fold(subject)} | ${fold(issuer)} `.includes(` ${fold(name)} `),
  ];
  for (const isMeant of ways) {
    const found = plans.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function serial(number: string): string {
  return /^\d+/u.exec(number)?.[0] ?? "";
}
