import {
  DUE_SOON_DAYS,
  type UrgingThresholds,
  beforeDayPolicy,
  defaultExtensionPolicy,
} from "@dondoc/domain";
import { LEAST_DENOMINATOR, settingsWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

type Setting = {
  readonly name: keyof typeof settingsWords.vi.names;
  readonly value: string;
  /** `null`: our own choice. */
  readonly source: string | null;
};

/** What every figure rests on, each with where it comes from. Shown and not changed: they are rules of the domain. */
export function SettingsPage() {
  const { queries } = useOffice();
  const me = useQuery(() => queries.me());
  const office = useQuery(() => queries.office());
  const w = () => words(settingsWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <RegisterTabs />
      <QueryView query={me}>
        {(answer) => (
          <SectionBox title={w().title}>
            <div class="scrollx" tabindex="0" role="region" aria-label={w().title}>
              <table class="rt settings">
                <thead>
                  <tr>
                    <th scope="col">{w().rule}</th>
                    <th scope="col">{w().value}</th>
                    <th scope="col">{w().source}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={settings(answer().isReadingPublic, office.data?.thresholds ?? null)}>
                    {({ name, value, source }) => (
                      <tr>
                        <th scope="row">{w().names[name]}</th>
                        <td>{value}</td>
                        <td>{source ?? <span class="own-choice">{w().ourChoice}</span>}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          </SectionBox>
        )}
      </QueryView>
    </>
  );
}

function settings(isReadingPublic: boolean, thresholds: UrgingThresholds | null): readonly Setting[] {
  const { values, sources } = words(settingsWords);
  const { askDaysBefore, manyTimesFrom } = defaultExtensionPolicy;
  return [
    {
      name: "before-day",
      value: beforeDayPolicy === "named-day-counts" ? values.dayCounts : values.dayIsLate,
      source: null,
    },
    { name: "due-soon", value: values.daysBefore(String(DUE_SOON_DAYS)), source: null },
    ...(thresholds === null ? [] : urging(thresholds)),
    {
      name: "ask-before",
      value: askDaysBefore === 0 ? values.onDueDay : values.askDays(askDaysBefore),
      source: null,
    },
    { name: "many-times", value: values.times(manyTimesFrom), source: sources.practice },
    { name: "least-denominator", value: values.things(LEAST_DENOMINATOR), source: null },
    { name: "who-scores", value: values.led, source: sources.scoring },
    { name: "succession", value: values.read, source: sources.succession },
    { name: "time-zone", value: values.vietnam, source: null },
    {
      name: "public-reading",
      value: isReadingPublic ? values.everybody : values.knownOnly,
      source: sources.officeSetting,
    },
  ];
}

/** The office sets these (DONDOC_REMIND_BEFORE, DONDOC_REMIND_LATE_EVERY). */
function urging({ daysBefore, everyDaysLate }: UrgingThresholds): readonly Setting[] {
  const { values, sources } = words(settingsWords);
  const source = sources.officeSetting;
  return [
    { name: "urge-before", value: values.daysBefore(daysBefore.join(", ")), source },
    { name: "urge-late", value: values.everyDaysLate(everyDaysLate), source },
  ];
}
