import type { Questions } from "@dondoc/client";

type Kind = Questions["webhook"]["register"]["kinds"][number];

const kinds = {
  plans: ["plan-accepted", "plan-amended", "task-assigned"],
  results: ["assignment-submitted", "assignment-confirmed", "assignment-returned"],
  deadlines: [
    "assignment-urged",
    "assignment-extension-requested",
    "assignment-extension-granted",
    "assignment-extension-refused",
    "assignment-extension-withdrawn",
  ],
  others: [
    "assignment-received",
    "assignment-started",
    "assignment-progress-reported",
    "assignment-suspended",
    "assignment-resumed",
    "assignment-withdrawn",
    "assignment-reassigned",
    "assignment-superseded",
  ],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

/** What an address is told of, by the choice of the page. */
export function kindsFor(choice: string): readonly Kind[] {
  if (choice === "plans" || choice === "results" || choice === "deadlines") return kinds[choice];
  return Object.values(kinds).flat();
}
