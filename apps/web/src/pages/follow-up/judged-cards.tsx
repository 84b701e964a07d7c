import { followUpWords, inboxWords, minutesWords, stepWords } from "@dondoc/words";
import { Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { StepBox } from "../../parts/step-box.tsx";
import { CourseCard } from "./course-card.tsx";
import type { FollowUp, Inbox } from "./inbox-context.ts";

const findingFields = ["nature", "severity", "cause", "responsibility"] as const;

/** An inspection: who looks into whom and when, and what it found. */
export function InspectionCard(props: {
  readonly row: FollowUp["inspections"][number];
  readonly inbox: Inbox;
}) {
  const w = () => words(followUpWords);
  const state = () => props.row.state;
  const at = () => ({ inspectionId: state().id, version: props.row.version });
  const outcome = () => {
    const inspection = state();
    if (inspection.status === "called-off") return inspection.reason;
    if (inspection.status === "planned") return null;
    const found = inspection.findings.map((finding) =>
      findingFields.map((field) => `${w().finding[field]}: ${finding[field]}`).join("; "),
    );
    return [inspection.conclusion, ...found].join(" – ");
  };
  return (
    <CourseCard
      content={words(inboxWords).inspected(
        props.inbox.nameOf(state().inspectingUnitId),
        props.inbox.nameOf(state().inspectedUnitId),
        dayWords(state().plannedFor),
      )}
      state={w().inspection[state().status]}
      meta={dayWords(state().announcedOn)}
      outcome={outcome()}
    >
      <MinutesOf row={props.row} inbox={props.inbox} />
      <Show when={state().status === "planned"}>
        <StepBox
          label={w().actions["conclude-inspection"]}
          offer={props.row.actions.conclude}
          fields={[
            { name: "conclusion", label: words(inboxWords).conclusion, kind: "text" },
            ...findingFields.map((name) => ({
              name,
              label: `${words(inboxWords).oneFinding}: ${w().finding[name]}`,
              kind: "line" as const,
            })),
          ]}
          onSend={(value) => {
            const [nature, severity, cause, responsibility] = [
              value("nature"),
              value("severity"),
              value("cause"),
              value("responsibility"),
            ];
            const isFound = [nature, severity, cause, responsibility].some((text) => text.trim() !== "");
            return props.inbox.client.followUp.concludeInspection
              .mutate({
                ...at(),
                concludedOn: props.inbox.today,
                conclusion: value("conclusion"),
                findings: isFound ? [{ nature, severity, cause, responsibility }] : [],
              })
              .then(props.inbox.onDone);
          }}
        />
        <StepBox
          label={w().actions["call-off-inspection"]}
          offer={props.row.actions["call-off"]}
          fields={[{ name: "reason", label: words(stepWords).reason, kind: "text" }]}
          onSend={(value) => {
            return props.inbox.client.followUp.callOffInspection
              .mutate({
                ...at(),
                calledOffOn: props.inbox.today,
                reason: value("reason"),
              })
              .then(props.inbox.onDone);
          }}
        />
      </Show>
    </CourseCard>
  );
}

/** The minutes to sign: before the conclusion a form to be written on. */
function MinutesOf(props: { readonly row: FollowUp["inspections"][number]; readonly inbox: Inbox }) {
  return (
    <Show when={props.row.state.status !== "called-off"}>
      <PaperButtons
        forms={["docx", "pdf"] as const}
        nameOf={(format) => words(minutesWords).downloads[format]}
        onAsk={(format) =>
          props.inbox.client.paper.inspectionMinutes.query({ inspectionId: props.row.state.id, format })
        }
      />
    </Show>
  );
}

/** A commendation of a unit with its grounds, granted or declined by who decides. */
export function CommendationCard(props: {
  readonly row: FollowUp["commendations"][number];
  readonly inbox: Inbox;
}) {
  const w = () => words(followUpWords);
  const state = () => props.row.state;
  const at = () => ({
    commendationId: state().id,
    version: props.row.version,
    decidedOn: props.inbox.today,
  });
  const outcome = () => {
    const commendation = state();
    if (commendation.status === "declined") return commendation.reason;
    return commendation.status === "granted" ? commendation.decisionNumber : null;
  };
  return (
    <CourseCard
      content={`${props.inbox.nameOf(state().unitId)}: ${state()
        .grounds.map(({ statement }) => statement)
        .join("; ")}`}
      state={w().commendation[state().status]}
      meta={dayWords(state().proposedOn)}
      outcome={outcome()}
    >
      <Show when={state().status === "proposed"}>
        <StepBox
          label={w().actions["grant-commendation"]}
          offer={props.row.actions.grant}
          fields={[{ name: "number", label: words(inboxWords).decisionNumber, kind: "line" }]}
          onSend={(value) => {
            const decisionNumber = value("number").trim() === "" ? null : value("number");
            return props.inbox.client.followUp.grantCommendation
              .mutate({ ...at(), decisionNumber })
              .then(props.inbox.onDone);
          }}
        />
        <StepBox
          label={w().actions["decline-commendation"]}
          offer={props.row.actions.decline}
          fields={[{ name: "reason", label: words(stepWords).reason, kind: "text" }]}
          onSend={(value) => {
            return props.inbox.client.followUp.declineCommendation
              .mutate({
                ...at(),
                reason: value("reason"),
              })
              .then(props.inbox.onDone);
          }}
        />
      </Show>
    </CourseCard>
  );
}
