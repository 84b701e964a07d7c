/** One labelled line of a sign-in form. */
export function TextField(props: {
  readonly label: string;
  readonly name: string;
  readonly autocomplete: string;
  readonly isSecret?: boolean;
  readonly value?: string;
}) {
  return (
    <div class="field">
      <label>
        <span>{props.label}</span>
        <input
          class="fld"
          name={props.name}
          type={props.isSecret === true ? "password" : "text"}
          autocomplete={props.autocomplete}
          maxlength="200"
          required
          value={props.value ?? ""}
        />
      </label>
    </div>
  );
}

/** The fields of a form that was sent. */
export function fieldsOf(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const form = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget) : null;
  return (name) => {
    const value = form?.get(name);
    return typeof value === "string" ? value : "";
  };
}
