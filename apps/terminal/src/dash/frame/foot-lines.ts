import { assignmentActionNames } from "@dondoc/domain";
import { assignmentWords, commandActWords } from "@dondoc/words";
import { cellWidth, printable, wrap } from "../../text/cell.ts";
import { type Line, type Segment, fitLine, say, spread } from "../../text/line.ts";
import { stepFields } from "@dondoc/client/step";
import { fieldOf } from "../acting.ts";
import type { DashboardState, Prompt, StepPrompt } from "../dashboard-state.ts";
import { cursorIndex, deadlineRows } from "../deadline-rows.ts";
import type { HintId } from "../intent.ts";
import { keyLabel, keyMap } from "../key-map.ts";
import { layoutOf } from "../layout.ts";
import type { Place, Size } from "../place.ts";
import { scrollLimit } from "../scroll-limit.ts";
import type { Look } from "./look.ts";
import { offerText } from "./part-lines.ts";

/** The bottom of every screen: a line that tells or takes text, and the keys of the place. */
export function footLines(state: DashboardState, size: Size, look: Look): Line[] {
  return [...tellingLines(state, size, look), keysLine(state.place, size.columns, look)];
}

/** A reason is told whole, over what stands above it if need be. */
const MOST_TOLD = 4;

function tellingLines(state: DashboardState, size: Size, look: Look): Line[] {
  const { message } = state;
  if (message === null || message.kind === "done") return [tellingLine(state, size, look)];
  const text = message.kind === "word" ? look.words.terminal.messages[message.id] : printable(message.text);
  const told = wrap(text, size.columns - 4).slice(0, MOST_TOLD);
  return told.map((line, at) =>
    fitLine([say(` ${at === 0 ? look.symbols.refused : " "} ${line}`, "alarm")], size.columns),
  );
}

function tellingLine(state: DashboardState, size: Size, look: Look): Line {
  const width = size.columns;
  if (state.prompt !== null && state.message === null)
    return promptLine(state, state.prompt, { width, look });
  const { message, connection, office } = state;
  const words = look.words.terminal;
  if (message?.kind === "done") return fitLine([say(` ${message.text}`, "done")], width);
  if (connection === "lost")
    return fitLine([say(` ${words.lost(office?.loadedAt ?? null)}`, "alarm")], width);
  return fitLine([say(` ${whereText(state, size, look)}`), ...offerPart(state, look)], width);
}

function whereText(state: DashboardState, size: Size, look: Look): string {
  if (state.place === "detail" || state.place === "help") return pageText(state, size, look);
  if (state.place !== "menu") return positionText(state, look);
  return look.words.terminal.position(state.menuAt + 1, assignmentActionNames.length);
}

/** In a low window the steps of a part stand on another page than its facts: here they are always seen. */
function offerPart({ place, detail }: DashboardState, look: Look): Line {
  if (place !== "detail" || detail?.part == null) return [];
  return [say(" · "), say(offerText(detail.part, look), "strong")];
}

function pageText(state: DashboardState, size: Size, { words }: Look): string {
  const { bodyHeight } = layoutOf(size, state.hasPreview);
  const limit = scrollLimit(state, size);
  const pages = Math.ceil((limit + bodyHeight) / bodyHeight);
  const page = state.scroll >= limit ? pages : 1 + Math.floor(state.scroll / bodyHeight);
  return words.terminal.detail.page(page, pages);
}

function promptLine(
  state: DashboardState,
  prompt: Prompt,
  at: { readonly width: number; readonly look: Look },
): Line {
  const { look, width } = at;
  const words = look.words.terminal;
  if (prompt.kind === "step") return stepLine(prompt, at);
  const sign = prompt.kind === "filter" ? "/" : words.asOfPrompt;
  const { matched } = deadlineRows(state.office, state.lens);
  const total = state.office?.items.length ?? 0;
  const told =
    prompt.kind === "filter"
      ? `${words.matches(matched, total)} · ${words.prompts.filter}`
      : words.prompts["as-of"];
  return spread(
    [say(` ${sign}`, "strong"), say(`${prompt.text}${look.symbols.caret}`)],
    [say(`${told} `)],
    width,
  );
}

/** `Return · reason: ▏`, and how many fields there are. */
function stepLine(prompt: StepPrompt, at: { readonly width: number; readonly look: Look }): Line {
  const { language, symbols, words } = at.look;
  const field = fieldOf(prompt);
  const label = field === null ? "" : ` · ${commandActWords[language].fields[field]}`;
  const sign = ` ${assignmentWords[language].actions[prompt.action]}${label}: `;
  const count = stepFields[prompt.action].length;
  const hint = words.terminal.stepHint(Math.min(prompt.at + 1, Math.max(1, count)), Math.max(1, count));
  return spread([say(sign, "strong"), say(`${prompt.text}${symbols.caret}`)], [say(`${hint} `)], at.width);
}

function positionText(state: DashboardState, { words }: Look): string {
  const { office, lens } = state;
  if (office === null) return "";
  const { rows, matched } = deadlineRows(office, lens);
  const row = rows[cursorIndex(rows, state.cursor)];
  const at =
    row?.kind === "item" ? words.terminal.position(row.at, matched) : words.terminal.groupPosition(matched);
  const parts = [
    at,
    ...(lens.view === "all" ? [] : [words.terminal.views[lens.view]]),
    words.terminal.filterNow(lens.query),
    ...(office.total > office.items.length
      ? [words.terminal.truncated(office.items.length, office.total)]
      : []),
  ];
  return parts.join(" · ");
}

/** The keys of a place as far as the line reaches; help and quit always have their room at the end. */
export function keysLine(place: Place, width: number, { words }: Look): Line {
  const bindings = keyMap.filter((binding) => binding.places.includes(place));
  const hints = [...new Set(bindings.flatMap((binding) => binding.hint ?? []))];
  const texts = hints.map((hint) => ({ hint, text: `${hintKeys(hint, place)} ${words.key.hints[hint]}` }));
  const isLast = ({ hint }: { readonly hint: HintId }): boolean => hint === "help" || hint === "quit";
  const last = texts.filter(isLast);
  const line: Segment[] = [say(" ")];
  let left = width - 1 - last.reduce((sum, { text }) => sum + cellWidth(text) + 2, 0);
  for (const { text } of texts.filter((each) => !isLast(each))) {
    if (cellWidth(text) + 2 > left) break;
    line.push(say(`${text}  `));
    left -= cellWidth(text) + 2;
  }
  return fitLine([...line, ...last.map(({ text }) => say(`${text}  `))], width);
}

/** `j/k`, and `1-9` for more than two. */
function hintKeys(hint: HintId, place: Place): string {
  const keys = keyMap
    .filter((binding) => binding.hint === hint && binding.places.includes(place))
    .map((binding) => keyLabel(binding.keys[0] ?? ""));
  return keys.length > 2 ? `${keys[0] ?? ""}-${keys.at(-1) ?? ""}` : keys.join("/");
}
