import { registerWords } from "@dondoc/words";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/solid-query";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { GroupList } from "./group-list.tsx";
import { UnitBook } from "./unit-book.tsx";

/** The register itself: units of all times with their days, and the groups that papers name. */
export function RegisterPage() {
  const { queries } = useOffice();
  const queryClient = useQueryClient();
  const asOf = useAsOfInput();
  const found = useQuery(() => ({ ...queries.registered(asOf()), placeholderData: keepPreviousData }));
  const office = useQuery(() => queries.office());
  const me = useQuery(() => queries.me());
  const today = () => (office.isSuccess ? office.data.today : "");
  const mayEnter = () => me.isSuccess && me.data.permissions.includes("unit.keep");
  const renew = () => queryClient.invalidateQueries({ queryKey: ["unit.registered"] });
  return (
    <>
      <PageHead title={words(registerWords).title}>
        <p class="lede">{words(registerWords).lede}</p>
      </PageHead>
      <RegisterTabs />
      <QueryView query={found}>
        {(answer) => (
          <div class="grid">
            <UnitBook rows={answer().units} today={today()} mayEnter={mayEnter()} onDone={renew} />
            <GroupList groups={answer().groups} />
          </div>
        )}
      </QueryView>
    </>
  );
}
