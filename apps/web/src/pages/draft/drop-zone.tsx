import { draftWords } from "@dondoc/words";
import { createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";

/** Takes files, dropped or chosen; more can be added while others are read. */
export function DropZone(props: { readonly onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined): void => {
    if (files !== null && files !== undefined && files.length > 0) props.onFiles([...files]);
  };
  return (
    <div
      class="drop"
      classList={{ over: isOver() }}
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
      <Icon name="upload" class="big" />
      <b>{isOver() ? words(draftWords).dropHere : words(draftWords).drop}</b>
      <label class="btn pri file">
        {words(draftWords).choose}
        <input
          class="vh"
          type="file"
          multiple
          accept=".docx,.pdf,.doc,.txt,.xlsx,.csv,text/plain,application/pdf,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <span class="meta">{words(draftWords).formats}</span>
    </div>
  );
}
