import { planWords, roleWords } from "@dondoc/words";
import type { PlanAssignment } from "@dondoc/client";
import type { Role, Schedule } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { Inferred } from "../../parts/deadline-words.tsx";
import { UnitGrid, UnitName } from "../../parts/unit-grid.tsx";

type Party = {
  readonly role: Role;
  readonly group: string | null;
  readonly members: readonly PlanAssignment[];
};

/** Units by role; a group is one entry that opens into its units, each followed on its own. */
export function Assignments(props: {
  readonly assignments: readonly PlanAssignment[];
  readonly schedule: Schedule | null;
}) {
  return (
    <div class="un">
      <For each={partiesOf(props.assignments)}>
        {(party) => (
          <Show
            when={party.group}
            fallback={
              <span class="unit">
                <span class="role">{words(roleWords)[party.role]}</span>{" "}
                <For each={party.members}>
                  {(member, index) => (
                    <>
                      <Show when={index() > 0}>, </Show>
                      <UnitName unit={member.unit} />
                      <Show when={member.certainty === "inferred"}>
                        {" "}
                        <Inferred />
                      </Show>
                    </>
                  )}
                </For>
              </span>
            }
          >
            {(group) => <GroupParty group={group()} party={party} schedule={props.schedule} />}
          </Show>
        )}
      </For>
    </div>
  );
}

function GroupParty(props: {
  readonly group: string;
  readonly party: Party;
  readonly schedule: Schedule | null;
}) {
  const items = () =>
    props.party.members.map(({ id, unit, timeliness, status }) => ({
      id,
      unit,
      timeliness,
      status,
      schedule: props.schedule,
    }));
  return (
    <details class="unit group">
      <summary>
        <span class="role">{words(roleWords)[props.party.role]}</span>{" "}
        {words(planWords).viaGroup(props.group, props.party.members.length)}
        <Show when={props.party.members.some(({ certainty }) => certainty === "inferred")}>
          {" "}
          <Inferred />
        </Show>
      </summary>
      <UnitGrid items={items()} />
    </details>
  );
}

/** In the order of the paper; units of one role that stand on their own share a line. */
function partiesOf(assignments: readonly PlanAssignment[]): Party[] {
  const parties = Map.groupBy(assignments, ({ role, viaGroup }) => `${role}|${viaGroup ?? ""}`);
  return [...parties.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ role: first.role, group: first.viaGroup, members }];
  });
}
