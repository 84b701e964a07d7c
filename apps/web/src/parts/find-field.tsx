/** A named field that narrows what stands below it, letter by letter. */
export function FindField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <input
        class="fld"
        type="search"
        value={props.value}
        placeholder={props.hint}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
