import { calendarWords, galleryWords, reorganisationWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { DueCalendar } from "../parts/due-calendar.tsx";
import { RegisterTabs } from "../parts/register-tabs.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { SuccessionLine } from "../parts/succession-line.tsx";
import { UnitList } from "../parts/unit-list.tsx";
import { UnitPicker } from "../parts/unit-picker.tsx";
import type { Example } from "./example.ts";
import { dayOf, dueItem, unit } from "./invented.ts";

const w = () => words(galleryWords);
const units = () => [
  { id: "one", name: w().unit },
  { id: "two", name: w().longUnit },
];

function succession(status: "proposed" | "confirmed" | "rejected", to = [unit()]) {
  const state = { kind: "merge", status, on: dayOf("2025-07-01"), legalBasis: "12/NQ" } as const;
  return <SuccessionLine succession={{ state, from: [unit(), unit(w().longUnit)], to }} />;
}

function picker(picked: readonly string[]) {
  return (
    <UnitPicker
      label={words(reorganisationWords).fromUnits}
      units={units()}
      picked={picked}
      onPick={() => undefined}
    />
  );
}

/** The register of units and who follows whom in it. */
export const registering: readonly Example[] = [
  {
    name: "DueCalendar",
    states: [
      ["empty", () => <DueCalendar items={[]} asOf={dayOf("2024-10-01")} />],
      [
        "usual",
        () => (
          <DueCalendar
            items={[dueItem(w().statement, unit()), dueItem(w().longStatement, unit())]}
            asOf={dayOf("2024-09-28")}
          />
        ),
      ],
    ],
  },
  { name: "RegisterTabs", states: [["usual", () => <RegisterTabs />]] },
  {
    name: "ShownOnce",
    states: [
      [
        "usual",
        () => (
          <ShownOnce
            label={words(calendarWords).made}
            address="https://dondoc.example.vn/calendar/ddf_0.ics"
            hint={words(calendarWords).madeHint}
          />
        ),
      ],
    ],
  },
  {
    name: "SuccessionLine",
    states: [
      ["empty", () => succession("proposed", [])],
      ["usual", () => succession("confirmed")],
      ["refused", () => succession("rejected")],
    ],
  },
  {
    name: "UnitList",
    states: [
      ["empty", () => <UnitList units={[]} none={words(reorganisationWords).nobody} />],
      ["long", () => <UnitList units={[unit(), unit(w().longUnit)]} none="" />],
    ],
  },
  {
    name: "UnitPicker",
    states: [
      ["empty", () => picker([])],
      ["long", () => picker(["one", "two"])],
    ],
  },
];
