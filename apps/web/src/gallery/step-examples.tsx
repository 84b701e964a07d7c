import { galleryWords, stepWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { PlanChoice } from "../parts/plan-choice.tsx";
import { type BoxOffer, StepBox } from "../parts/step-box.tsx";
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
    name: "PlanChoice",
    states: [
      ["empty", () => <PlanChoice plans={[]} chosen={undefined} onChoose={() => undefined} />],
      ["usual", () => <PlanChoice plans={[plan()]} chosen={plan().id} onChoose={() => undefined} />],
    ],
  },
];
