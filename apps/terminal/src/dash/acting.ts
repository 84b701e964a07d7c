import { type AssignmentAction, assignmentActionNames } from "@dondoc/domain";
import { problemSentence } from "@dondoc/words";
import { type StepField, missingFields, stepFields } from "@dondoc/client/step";
import type { DashboardState, MessageId, Step, StepPrompt } from "./dashboard-state.ts";

/** Acting on the part that is open: the key of a step, the menu of all of them, and the fields that a step asks for. */

/** Asks for a step. Where it is refused, the reason is said as the web says it. */
export function actionAsked(state: DashboardState, action: AssignmentAction): Step {
  const part = state.detail?.part ?? null;
  const hindrance = hindranceIn(state);
  if (hindrance !== null || part === null) return said(state, hindrance ?? "no-part");
  const offer = part.actions[action];
  if (!offer.allowed) {
    const text = problemSentence(offer.because, state.language);
    return only({ ...state, message: { kind: "sentence", text } });
  }
  const before = { query: state.lens.query, place: "detail" } as const;
  const prompt: StepPrompt = { kind: "step", text: "", before, action, part, at: 0, flags: {} };
  return only({ ...state, place: "prompt", prompt });
}

export function menuOpened(state: DashboardState): Step {
  if (state.detail?.part == null) return said(state, hindranceIn(state) ?? "no-part");
  return only({ ...state, place: "menu", menuAt: 0 });
}

export function movedInMenu(state: DashboardState, lines: number): DashboardState {
  const last = assignmentActionNames.length - 1;
  return { ...state, menuAt: Math.max(0, Math.min(last, state.menuAt + lines)) };
}

export function menuChosen(state: DashboardState): Step {
  const action = assignmentActionNames[state.menuAt];
  return action === undefined ? only(state) : actionAsked(state, action);
}

/** The field that the prompt asks for now; `null` where a step asks for nothing and only waits to be sent. */
export function fieldOf({ action, at }: StepPrompt): StepField | null {
  const fields: readonly StepField[] = stepFields[action];
  return fields[at] ?? null;
}

/** One field after the other; the last one sends. What may be left empty may be left empty. */
export function fieldAccepted(state: DashboardState, prompt: StepPrompt): Step {
  const field = fieldOf(prompt);
  const text = prompt.text.trim();
  if (field !== null && text === "" && missingFields(prompt.action, (each) => each !== field).length > 0) {
    return said(state, "field-missing");
  }
  const flags = field === null || text === "" ? prompt.flags : { ...prompt.flags, ...flagOf(field, text) };
  const next: StepPrompt = { ...prompt, text: "", flags, at: prompt.at + 1 };
  if (fieldOf(next) !== null) return only({ ...state, prompt: next });
  const { action, part } = prompt;
  return {
    state: { ...state, place: "detail", prompt: null, message: { kind: "word", id: "sending" } },
    effects: [{ kind: "act", action, part, flags }],
  };
}

function flagOf(field: StepField, text: string): StepPrompt["flags"] {
  return field === "evidence" ? { evidence: text.split(/\s+/u) } : { [field]: text };
}

/** Why nothing at all can be done here, apart from the rules. */
function hindranceIn({ connection, office, detail }: DashboardState): MessageId | null {
  if (connection === "lost") return "act-offline";
  if (office !== null && office.asOf !== office.today) return "act-past";
  return detail !== null && detail.plan === null ? "still-loading" : null;
}

function said(state: DashboardState, id: MessageId): Step {
  return only({ ...state, message: { kind: "word", id } });
}

function only(state: DashboardState): Step {
  return { state, effects: [] };
}
