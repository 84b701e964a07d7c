import type { TaskDetail, TaskPart } from "@dondoc/client";
import { assignmentWords, evidenceText, roleWords, statusWords, taskDetailWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { dayWords, language, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { UnitName } from "../../parts/unit-grid.tsx";
import { PartActions } from "./part-actions.tsx";
import { PartStory } from "./part-story.tsx";

/** How one unit stands with its part, what can be done about it, and what happened so far. */
export function PartView(props: { readonly part: TaskPart; readonly detail: TaskDetail }) {
  return (
    <div class="part-body">
      <PartFacts part={props.part} detail={props.detail} />
      <PartActions part={props.part} detail={props.detail} />
      <PartStory part={props.part} />
    </div>
  );
}

function PartFacts(props: { readonly part: TaskPart; readonly detail: TaskDetail }) {
  const w = () => words(taskDetailWords);
  const assignment = () => props.part.assignment;
  const moved = () => (props.part.dueOn === props.detail.dueOn ? null : props.detail.dueOn);
  return (
    <dl class="facts">
      <Fact name={w().role}>
        {words(roleWords)[assignment().role]} · <UnitName unit={props.part.unit} />
        <Show when={props.part.viaGroup}>
          {(group) => <span class="meta"> {w().viaGroup(group())}</span>}
        </Show>
      </Fact>
      <Fact name={w().state}>{words(statusWords)[assignment().status]}</Fact>
      <Show when={props.part.dueOn}>
        {(dueOn) => (
          <Fact name={w().dueNow}>
            {dayWords(dueOn())}
            <Show when={moved()}>
              {(original) => <span class="meta"> {w().original(dayWords(original()))}</span>}
            </Show>
          </Fact>
        )}
      </Show>
      <Fact name={w().progress}>
        <Show when={assignment().progress} fallback={w().noProgress}>
          {(progress) => (
            <>
              <span lang="vi">{progress().note}</span>
              <Show when={progress().progressPercent !== null}> ({progress().progressPercent} %)</Show>
              <span class="meta"> {w().progressOn(dayWords(progress().reportedOn))}</span>
            </>
          )}
        </Show>
      </Fact>
      <Fact name={w().evidence}>
        <Shown part={props.part} />
      </Fact>
      <Fact name={w().extension}>
        <ExtensionFact part={props.part} />
      </Fact>
      <Fact name={w().urgings}>
        {assignment().urgings.length === 0
          ? w().noUrging
          : words(assignmentWords).urged(assignment().urgings.length)}
        <Show when={props.part.isUrgingDue}>
          <span class="meta"> {w().urgingDue}</span>
        </Show>
      </Fact>
      <Show when={assignment().settled.length > 0}>
        <Fact name={w().settled}>
          {assignment()
            .settled.map(({ period }) => period)
            .join(", ")}
        </Fact>
      </Show>
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

/** Evidence came from people: a link opens apart and learns nothing of this page; a file is saved and never shown. */
function Shown(props: { readonly part: TaskPart }) {
  const { queries } = useOffice();
  const me = useQuery(() => queries.me());
  const mayOpen = () => me.isSuccess && me.data.permissions.includes("file.keep");
  const evidence = () => ("evidence" in props.part.assignment ? props.part.assignment.evidence : []);
  return (
    <Show when={evidence().length > 0} fallback={words(taskDetailWords).noEvidence}>
      <ul>
        <For each={evidence()}>
          {(each) => (
            <li lang="vi">
              <Switch fallback={evidenceText(each, language())}>
                <Match when={each.kind === "link" ? each.url : null}>
                  {(url) => (
                    <a href={url()} target="_blank" rel="noopener noreferrer nofollow">
                      {url()}
                    </a>
                  )}
                </Match>
                <Match when={mayOpen() && each.kind === "file" ? each : null}>
                  {(file) => (
                    <a
                      href={`/files/${props.part.assignment.id}/${file().sha256}`}
                      download={file().fileName}
                    >
                      {file().fileName}
                    </a>
                  )}
                </Match>
              </Switch>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function ExtensionFact(props: { readonly part: TaskPart }) {
  const w = () => words(assignmentWords).extension;
  const waiting = () => props.part.assignment.extensions.find(({ status }) => status === "open");
  const text = () => {
    const open = waiting();
    if (open !== undefined) return w().waiting(dayWords(open.askedDueOn));
    const { extensionCount } = props.part;
    return extensionCount === 0
      ? words(taskDetailWords).noExtension
      : words(assignmentWords).extension.times(extensionCount);
  };
  return (
    <>
      {text()}
      <Show when={props.part.isExtendedManyTimes}>
        <span class="st check"> {w().manyTimes}</span>
      </Show>
    </>
  );
}
