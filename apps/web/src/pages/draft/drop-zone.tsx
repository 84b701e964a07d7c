import { draftWords } from "@dondoc/words";
import { Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";

/** Takes one file, dropped or chosen. */
export function DropZone(props: { readonly reading: string | null; readonly onFile: (file: File) => void }) {
  const [isOver, setOver] = createSignal(false);
  const [isMany, setMany] = createSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const [file, another] = [...(files ?? [])];
    setMany(another !== undefined);
    if (file !== undefined && another === undefined && props.reading === null) props.onFile(file);
  };
  return (
    <div
      class="drop"
      classList={{ over: isOver(), busy: props.reading !== null }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Show when={props.reading} fallback={<Invitation isOver={isOver()} onFiles={take} />}>
        {(file) => (
          <div class="reading" role="status">
            <span class="loading-bar" aria-hidden="true" />
            <b>{words(draftWords).reading(file())}</b>
            <span class="meta">{words(draftWords).readingNote}</span>
          </div>
        )}
      </Show>
      <Show when={isMany()}>
        <p class="note soon" role="alert">
          {words(draftWords).oneFile}
        </p>
      </Show>
    </div>
  );
}

function Invitation(props: { readonly isOver: boolean; readonly onFiles: (files: FileList | null) => void }) {
  return (
    <>
      <Icon name="upload" class="big" />
      <b>{props.isOver ? words(draftWords).dropHere : words(draftWords).drop}</b>
      <label class="btn pri file">
        {words(draftWords).choose}
        <input
          class="vh"
          type="file"
          accept=".docx,.pdf,.doc,.txt,text/plain,application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => {
            props.onFiles(event.currentTarget.files);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <span class="meta">{words(draftWords).formats}</span>
    </>
  );
}
