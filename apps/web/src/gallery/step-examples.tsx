import { galleryWords, stepWords, unitWords } from "@dondoc/words";
import { type JSX, createUniqueId } from "solid-js";
import { words } from "../office/language.ts";
import { FindField } from "../parts/find-field.tsx";
import { type Choice, Lines, OneOf } from "../parts/form-controls.tsx";
import { PlanChoice } from "../parts/plan-choice.tsx";
import { type BoxOffer, StepBox } from "../parts/step-box.tsx";
import { StepList } from "../parts/step-list.tsx";
import type { Example } from "./example.ts";
import { plan } from "./invented.ts";

function box(offer: BoxOffer, label = words(stepWords).choose) {
  return (
    <StepBox
      label={label}
      offer={offer}
      fields={[{ name: "reason", label: words(stepWords).reason, kind: "text" }]}
      onSend={() => Promise.resolve()}
    />
  );
}

function findField(value: string) {
  const { find, findHint } = words(unitWords);
  return <FindField label={find} hint={findHint} value={value} onInput={() => undefined} />;
}

function named(control: (id: string) => JSX.Element) {
  const id = createUniqueId();
  return (
    <div class="step-field">
      <label for={id}>{words(stepWords).reason}</label>
      {control(id)}
    </div>
  );
}

function lines(value: string) {
  return named((id) => <Lines id={id} value={value} onInput={() => undefined} />);
}

function oneOf(choices: readonly Choice[]) {
  return named((id) => (
    <OneOf id={id} value={choices[0]?.id ?? ""} choices={choices} onInput={() => undefined} />
  ));
}

function step(label: string, offer: BoxOffer) {
  return { label, offer, fields: [], onSend: () => Promise.resolve() };
}

const refused: BoxOffer = { allowed: false, because: { code: "sign-in-needed" } };

/** Small forms of one step. */
export const stepping: readonly Example[] = [
  {
    name: "StepBox",
    states: [
      ["usual", () => box({ allowed: true })],
      ["long", () => box({ allowed: true }, words(galleryWords).longUnit)],
      ["refused", () => box({ allowed: false, because: { code: "sign-in-needed" } })],
    ],
  },
  {
    name: "StepList",
    states: [
      ["empty", () => <StepList steps={[]} />],
      [
        "usual",
        () => (
          <StepList
            steps={[
              step(words(stepWords).choose, { allowed: true }),
              step(words(galleryWords).subject, refused),
            ]}
          />
        ),
      ],
      ["long", () => <StepList steps={[step(words(galleryWords).longUnit, { allowed: true })]} />],
      ["refused", () => <StepList steps={[step(words(galleryWords).subject, refused)]} />],
    ],
  },
  {
    name: "FindField",
    states: [
      ["empty", () => findField("")],
      ["long", () => findField(words(galleryWords).longUnit)],
    ],
  },
  {
    name: "Lines",
    states: [
      ["empty", () => lines("")],
      ["long", () => lines(words(galleryWords).longUnit)],
    ],
  },
  {
    name: "OneOf",
    states: [
      ["empty", () => oneOf([])],
      ["long", () => oneOf([{ id: "long", name: words(galleryWords).longUnit }])],
    ],
  },
  {
    name: "PlanChoice",
    states: [
      ["empty", () => <PlanChoice plans={[]} chosen={undefined} onChoose={() => undefined} />],
      ["usual", () => <PlanChoice plans={[plan()]} chosen={plan().id} onChoose={() => undefined} />],
    ],
  },
];
