import type { Evidence } from "@dondoc/domain";
import { type Problem, taskDetailWords } from "@dondoc/words";
import { For, Show, createUniqueId } from "solid-js";
import { createStore } from "solid-js/store";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { ProblemText } from "../../parts/problem-notice.tsx";
import { uploadFile } from "./upload-file.ts";

type SentFile = {
  readonly id: number;
  readonly name: string;
  /** How much of it has left, 0 to 1. */
  readonly sent: number;
  readonly evidence: Evidence | null;
  readonly problem: Problem | null;
};

/** What the files of a form come to: kept ones are evidence, and a form waits for those on their way. */
export type FilesSoFar = { readonly evidence: readonly Evidence[]; readonly isSending: boolean };

/** Files as evidence: each is sent as soon as it is chosen, with its progress, and kept or refused in words. */
export function EvidenceFiles(props: { readonly onChange: (files: FilesSoFar) => void }) {
  const id = createUniqueId();
  const [files, setFiles] = createStore<SentFile[]>([]);
  const w = () => words(taskDetailWords).form;
  const tell = (): void =>
    props.onChange({
      evidence: files.flatMap(({ evidence }) => (evidence === null ? [] : [evidence])),
      isSending: files.some(({ evidence, problem }) => evidence === null && problem === null),
    });
  const change = (wanted: number, part: Partial<SentFile>): void => {
    setFiles(({ id: each }) => each === wanted, part);
    tell();
  };
  let last = 0;
  const send = async (file: File): Promise<void> => {
    last += 1;
    const own = last;
    setFiles(files.length, { id: own, name: file.name, sent: 0, evidence: null, problem: null });
    tell();
    // oxlint-disable-next-line solid/reactivity -- told while the file leaves, as an event handler is
    const answer = await uploadFile(file, (sent) => change(own, { sent }));
    if ("problem" in answer) change(own, { problem: answer.problem });
    else {
      const { fileName, sha256 } = answer.file;
      change(own, { evidence: { kind: "file", fileName, sha256 } });
    }
  };
  const drop = (dropped: number): void => {
    setFiles(files.filter((each) => each.id !== dropped));
    tell();
  };
  return (
    <div class="step-field">
      <label for={id}>{w().file}</label>
      <input
        id={id}
        class="fld"
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) void send(file);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = "";
        }}
      />
      <p id={`${id}-hint`} class="tiny">
        {w().fileHint}
      </p>
      <ul class="sent-files" aria-live="polite">
        <For each={files}>{(file) => <SentLine file={file} onDrop={() => drop(file.id)} />}</For>
      </ul>
    </div>
  );
}

function SentLine(props: { readonly file: SentFile; readonly onDrop: () => void }) {
  const w = () => words(taskDetailWords).form;
  const isSending = () => props.file.evidence === null && props.file.problem === null;
  return (
    <li>
      <span lang="vi">{props.file.name}</span>
      <Show when={isSending()}>
        <progress max="1" value={props.file.sent} aria-label={w().fileSending(props.file.name)} />
      </Show>
      <Show when={props.file.evidence}>
        <span class="st done">
          <Icon name="done" />
          {w().fileKept}
        </span>
      </Show>
      <Show when={props.file.problem}>
        {(problem) => (
          <span class="refused-file">
            <ProblemText problem={problem()} />
          </span>
        )}
      </Show>
      <Show when={!isSending()}>
        <button
          type="button"
          class="btn sm"
          aria-label={w().fileDrop(props.file.name)}
          onClick={() => props.onDrop()}
        >
          ×
        </button>
      </Show>
    </li>
  );
}
