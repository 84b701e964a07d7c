import { documentWords } from "@dondoc/words";
import { For, Show, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { words } from "../../office/language.ts";
import { createPrinting } from "../printing.ts";
import { usePair } from "./pair-context.ts";
import { type Heading, type Paragraph, type Range, columnsOf, paragraphsOf } from "./paragraphs.ts";
import { type PaperMark, type Piece, type Run, marksAbout, runsIn } from "./runs.ts";

type Setting = { readonly text: string; readonly marksAbout: (range: Range) => readonly PaperMark[] };

/**
 * So many paragraphs are set at a time, so that nobody waits for the end of a long paper, and laid out at a time: the
 * browser passes over those that are far from the window. Our choice.
 */
const SLICE = 40;

/**
 * The paper as it is, word for word, with the words that something was taken from lit up. Its text comes from a document
 * and is only ever set as text.
 */
export function Paper(props: {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly marks: readonly PaperMark[];
}) {
  const paragraphs = createMemo(() => paragraphsOf(props.text, props.headings));
  const letterhead = () => paragraphs().filter(({ kind }) => kind === "letterhead");
  const slices = createMemo(() => slicesOf(paragraphs().filter(({ kind }) => kind !== "letterhead")));
  const about = createMemo(() => marksAbout(props.marks));
  const setting: Setting = {
    get text() {
      return props.text;
    },
    marksAbout: (range) => about()(range),
  };
  const [set, setSet] = createSignal(1);
  const isPrinting = createPrinting();
  const isWhole = () => isPrinting() || set() >= slices().length;
  createEffect(() => {
    if (isWhole()) return;
    const timer = setTimeout(() => setSet((count) => count + 1));
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <section class="sheetbox" tabindex="0" aria-label={words(documentWords).original} aria-busy={!isWhole()}>
      <div class="sheet" lang="vi">
        <Letterhead lines={letterhead()} setting={setting} />
        <For each={isWhole() ? slices() : slices().slice(0, set())}>
          {(slice) => (
            <div class="sheet-slice">
              <For each={slice}>
                {(each) => (
                  <p class={`p-${each.kind}`} classList={{ "p-upper": each.level === 1 }}>
                    <Words range={each} setting={setting} />
                  </p>
                )}
              </For>
            </div>
          )}
        </For>
      </div>
    </section>
  );
}

function slicesOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const count = Math.ceil(paragraphs.length / SLICE);
  return Array.from({ length: count }, (_, at) => paragraphs.slice(at * SLICE, (at + 1) * SLICE));
}

function Letterhead(props: { readonly lines: readonly Range[]; readonly setting: Setting }) {
  const columns = () => columnsOf(props.setting.text, props.lines);
  const line = (range: Range) => (
    <p class="p-letterhead">
      <Words range={range} setting={props.setting} />
    </p>
  );
  return (
    <Show when={columns()} fallback={<For each={props.lines}>{line}</For>}>
      {(pair) => (
        <div class="lhead">
          <div>
            <For each={pair().left}>{line}</For>
          </div>
          <div>
            <For each={pair().right}>{line}</For>
          </div>
        </div>
      )}
    </Show>
  );
}

function Words(props: { readonly range: Range; readonly setting: Setting }) {
  return (
    <For each={runsIn(props.range, props.setting.marksAbout(props.range))}>
      {(run) => (
        <Show when={run.owner} fallback={<Pieces run={run} text={props.setting.text} />}>
          {(owner) => <OwnedWords run={run} owner={owner()} setting={props.setting} />}
        </Show>
      )}
    </For>
  );
}

/** A sentence that leads to what was taken from it. */
function OwnedWords(props: { readonly run: Run; readonly owner: PaperMark; readonly setting: Setting }) {
  const pair = usePair();
  const key = () => props.owner.keys[0] ?? "";
  return (
    <>
      <Show when={props.run.isBeginning && props.owner.label}>
        {(label) => (
          <span class="pf" aria-hidden="true">
            {label()}
          </span>
        )}
      </Show>
      <a
        class={`sp sp-${props.owner.kind}`}
        classList={{ on: props.owner.keys.some((each) => pair.isSelected(each)) }}
        href={`#${key()}`}
        tabindex={props.run.isBeginning ? undefined : -1}
        data-mark={props.owner.keys.join(" ")}
        onClick={(event) => {
          event.preventDefault();
          pair.select(key(), "paper");
        }}
      >
        <Pieces run={props.run} text={props.setting.text} />
      </a>
    </>
  );
}

function Pieces(props: { readonly run: Run; readonly text: string }) {
  return (
    <For each={props.run.pieces}>
      {(piece) => (
        <Show when={piece.kinds.length > 0} fallback={props.text.slice(piece.start, piece.end)}>
          <MarkedWords piece={piece} text={props.text.slice(piece.start, piece.end)} />
        </Show>
      )}
    </For>
  );
}

function MarkedWords(props: { readonly piece: Piece; readonly text: string }) {
  const pair = usePair();
  return (
    <span
      class={props.piece.kinds.map((kind) => `k-${kind}`).join(" ")}
      classList={{ lit: props.piece.keys.some((key) => pair.isSelected(key)) }}
      data-mark={props.piece.keys.join(" ")}
    >
      {props.text}
    </span>
  );
}
