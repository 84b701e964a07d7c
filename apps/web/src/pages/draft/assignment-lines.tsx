import { reviewWords, roleWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import type { Role } from "@dondoc/domain";
import type { DraftAssignment } from "@dondoc/domain/draft";
import { For, Index, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { NameChoice } from "./name-choice.tsx";
import type { Review } from "./review.ts";

type Given = Pick<DraftAssignment, "role" | "unitAsWritten">;

/** Who has which part in a task: one line for each, and under a name that nobody bears the choice of a unit. */
export function AssignmentLines(props: {
  readonly assignments: readonly Given[];
  readonly detail: DraftDetail;
  readonly review: Review;
  readonly onChange: (assignments: Given[]) => void;
}) {
  const w = () => words(reviewWords);
  const lines = () => props.assignments.map(({ role, unitAsWritten }) => ({ role, unitAsWritten }));
  const changeAt = (at: number, next: Partial<Given>): void =>
    props.onChange(lines().map((line, index) => (index === at ? { ...line, ...next } : line)));
  return (
    <div class="assignment-lines" role="group" aria-label={w().units}>
      <span class="tiny">{w().units}</span>
      <Index each={props.assignments}>
        {(line, at) => (
          <div class="assignment-line">
            <label class="field">
              <span class="vh">{w().role}</span>
              <select
                class="fld"
                onChange={(event) => changeAt(at, { role: roleNamed(event.currentTarget.value) })}
              >
                <For each={roles()}>
                  {([role, name]) => (
                    <option value={role} selected={line().role === role}>
                      {name}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <label class="field">
              <span class="vh">{w().unitName}</span>
              <input
                class="fld"
                lang="vi"
                maxlength="500"
                value={line().unitAsWritten}
                onChange={(event) => changeAt(at, { unitAsWritten: event.currentTarget.value })}
              />
            </label>
            <button
              type="button"
              class="btn sm"
              aria-label={w().removeUnit(line().unitAsWritten)}
              onClick={() => props.onChange(lines().filter((_, index) => index !== at))}
            >
              ×
            </button>
            <Show when={needsChoice(line().unitAsWritten, props.detail)}>
              <NameChoice
                asWritten={line().unitAsWritten}
                named={props.detail.units[line().unitAsWritten]}
                detail={props.detail}
                review={props.review}
              />
            </Show>
          </div>
        )}
      </Index>
      <button
        type="button"
        class="btn sm"
        onClick={() => props.onChange([...lines(), { role: "lead", unitAsWritten: "" }])}
      >
        {w().addUnit}
      </button>
    </div>
  );
}

/** A name of the paper that is a unit or a group needs none; one that a person wrote is looked up by the server. */
function needsChoice(name: string, { units }: DraftDetail): boolean {
  const kind = units[name]?.kind;
  return name.trim() !== "" && (kind === undefined || kind === "unknown");
}

function roles(): [string, string][] {
  return Object.entries(words(roleWords));
}

function roleNamed(value: string): Role {
  return isRole(value) ? value : "lead";
}

function isRole(value: string): value is Role {
  return Object.hasOwn(words(roleWords), value);
}
