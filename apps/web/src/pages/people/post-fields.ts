import { type Post, isCalendarDay } from "@dondoc/domain";
import { accessWords, peopleWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import type { Choice } from "../../parts/form-controls.tsx";
import type { BoxField, BoxValues } from "../../parts/step-box.tsx";

/** What the choices of a post are made of. */
export type PostFields = { readonly today: string; readonly units: readonly Choice[] };

const posts = [
  "reporter",
  "leader",
  "clerk",
  "inspector",
  "administrator",
] as const satisfies readonly Post[];

/** A post, in which unit, from when to when. */
export function postFields({ today, units }: PostFields): BoxField[] {
  const w = words(peopleWords);
  return [
    {
      name: "post",
      label: w.post,
      kind: "choice",
      choices: posts.map((post) => ({ id: post, name: words(accessWords).posts[post] })),
    },
    { name: "unit", label: w.unit, kind: "choice", choices: units, isOptional: true },
    { name: "validFrom", label: w.validFrom, kind: "day", value: today },
    { name: "validTo", label: w.validTo, kind: "day", isOptional: true },
  ];
}

/** The post that was filled in; whether it can be held, the office says. */
export function postIn(value: BoxValues) {
  const post = posts.find((each) => each === value("post")) ?? "reporter";
  const unitId = value("unit") === "" ? null : value("unit");
  const validTo = value("validTo");
  return {
    post,
    unitId,
    validFrom: value("validFrom"),
    validTo: isCalendarDay(validTo) ? validTo : null,
  };
}
