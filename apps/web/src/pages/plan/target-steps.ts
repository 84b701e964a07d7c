import type { Answers, Client } from "@dondoc/client";
import type { Milestone } from "@dondoc/domain";
import { type Language, numberIn, stepWords, targetWords } from "@dondoc/words";
import { dayWords, words } from "../../office/language.ts";
import type { BoxField, BoxValues, Step } from "../../parts/step-box.tsx";
import { milestonesIn } from "./milestones-in.ts";
import { valueText } from "./target-text.ts";

type TargetAnswer = Answers["target"]["detail"];
type Steps = {
  readonly client: Client;
  readonly language: Language;
  readonly onDone: () => Promise<unknown>;
};

const directions = ["higher", "lower", "keep"] as const;
const commitments = ["aspire", "binding"] as const;

/** What can be recorded of the way to a target. */
export function targetSteps(answer: TargetAnswer, steps: Steps): Step[] {
  return [measuring(answer, steps), stating(answer, steps), striking(answer, steps)];
}

function measuring(answer: TargetAnswer, { client, language, onDone }: Steps): Step {
  const w = words(targetWords);
  return {
    label: w.measure,
    offer: answer.actions.measure,
    fields: [
      { name: "on", label: w.day, kind: "day", value: answer.asOf },
      { name: "value", label: w.value, kind: "number" },
      { name: "source", label: w.sourceOf, kind: "line", isRequired: true },
    ],
    onSend: (value) =>
      client.target.measure
        .mutate({
          ...seen(answer),
          on: value("on"),
          value: numberIn(value("value"), language) ?? Number.NaN,
          source: value("source"),
        })
        .then(onDone),
  };
}

function stating(answer: TargetAnswer, { client, language, onDone }: Steps): Step {
  const w = words(targetWords);
  return {
    label: w.state,
    hint: w.stateHint,
    offer: answer.actions["state-course"],
    fields: statedFields(answer, language),
    obstacle: (value) => wayIn(value, language).obstacle,
    onSend: (value) =>
      client.target.stateCourse
        .mutate({
          ...seen(answer),
          ...wayIn(value, language).way,
          direction: directions.find((each) => each === value("direction")) ?? null,
          commitment: commitments.find((each) => each === value("commitment")) ?? null,
          statedOn: answer.asOf,
          basis: value("basis"),
        })
        .then(onDone),
  };
}

function statedFields({ course }: TargetAnswer, language: Language): BoxField[] {
  const w = words(targetWords);
  const { baseline, milestones, direction, commitment } = course;
  const written = (value: number) => (language === "vi" ? String(value).replace(".", ",") : String(value));
  return [
    {
      name: "baselineYear",
      label: w.baselineYear,
      kind: "number",
      value: baseline === null ? "" : String(baseline.year),
      isOptional: true,
    },
    {
      name: "baselineValue",
      label: w.baselineValue,
      kind: "number",
      value: baseline === null ? "" : written(baseline.value),
      isOptional: true,
    },
    {
      name: "milestones",
      label: w.milestones,
      kind: "text",
      value: milestones.map(({ year, value }) => `${year}: ${written(value)}`).join("\n"),
    },
    {
      name: "direction",
      label: w.direction,
      kind: "choice",
      choices: directions.map((id) => ({ id, name: w.directions[id] })),
      value: direction ?? "",
      isOptional: true,
    },
    {
      name: "commitment",
      label: w.commitment,
      kind: "choice",
      choices: commitments.map((id) => ({ id, name: w[id] })),
      value: commitment ?? "",
      isOptional: true,
    },
    { name: "basis", label: w.basis, kind: "line", isRequired: true },
  ];
}

function striking(answer: TargetAnswer, { client, onDone }: Steps): Step {
  const w = words(targetWords);
  return {
    label: w.strike,
    hint: w.strikeHint,
    offer: answer.actions.strike,
    fields: [
      {
        name: "on",
        label: w.value,
        kind: "choice",
        choices: answer.course.measurements.map(({ on, value }) => ({
          id: on,
          name: w.measured(valueText(value, answer.target), dayWords(on)),
        })),
      },
      { name: "reason", label: words(stepWords).reason, kind: "text" },
    ],
    onSend: (value) =>
      client.target.strike
        .mutate({ ...seen(answer), on: value("on"), struckOn: answer.asOf, reason: value("reason") })
        .then(onDone),
  };
}

function seen({ target, version }: TargetAnswer) {
  return { targetId: target.id, version };
}

type Way = { readonly baseline: Milestone | null; readonly milestones: Milestone[] };

/** What was filled in of the way, or the sentence that says what is wrong with it. */
function wayIn(
  value: BoxValues,
  language: Language,
): { readonly way: Way; readonly obstacle: string | null } {
  const w = words(targetWords);
  const { read, unread } = milestonesIn(value("milestones"), language);
  const year = numberIn(value("baselineYear"), language);
  const amount = numberIn(value("baselineValue"), language);
  const way = {
    baseline: year === null || amount === null ? null : { year, value: amount },
    milestones: read,
  };
  if (unread !== null) return { way, obstacle: w.unread(unread) };
  return { way, obstacle: (year === null) === (amount === null) ? null : w.baselineHalf };
}
