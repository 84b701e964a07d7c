import { documentTypeWords, draftWords } from "@dondoc/words";
import { type DocumentType, isCalendarDay } from "@dondoc/domain";
import { For, type JSX, createUniqueId } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { language, longDayWords, words } from "../../office/language.ts";
import type { DocumentFields, ReviewForm } from "./review-form.ts";

/** Which document this is and which one it carries out, as read and open to correction. */
export function DocumentForm(props: {
  readonly form: ReviewForm;
  readonly onChange: SetStoreFunction<ReviewForm>;
}) {
  const w = () => words(draftWords);
  return (
    <section class="grp">
      <header>
        <h2>{w().identity}</h2>
        <span class="meta">{w().identityNote}</span>
      </header>
      <div class="form">
        <DocumentIdentityFields
          fields={props.form.identity}
          onField={(name, value) => props.onChange("identity", name, value)}
        />
        <Field label={w().fields.subject} isMissing={props.form.subject.trim() === ""} isWide>
          {(described) => (
            <textarea
              class="fld"
              rows="3"
              lang="vi"
              maxlength="2000"
              aria-describedby={described}
              value={props.form.subject}
              onInput={(event) => props.onChange("subject", event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <div class="sub">
        <h3>{w().directive}</h3>
        <span class="tiny">{w().directiveNote}</span>
      </div>
      <div class="form">
        <DocumentIdentityFields
          fields={props.form.directive}
          onField={(name, value) => props.onChange("directive", name, value)}
        />
        <Field label={w().fields.directiveSubject} isMissing={false} isWide>
          {() => (
            <input
              class="fld"
              lang="vi"
              maxlength="2000"
              value={props.form.directiveSubject}
              onInput={(event) => props.onChange("directiveSubject", event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </section>
  );
}

type OnField = <Name extends keyof DocumentFields>(name: Name, value: DocumentFields[Name]) => void;

function DocumentIdentityFields(props: { readonly fields: DocumentFields; readonly onField: OnField }) {
  const w = () => words(draftWords).fields;
  const text = (name: "number" | "issuer") => (
    <Field label={w()[name]} isMissing={props.fields[name].trim() === ""}>
      {(described) => (
        <input
          class="fld"
          lang="vi"
          maxlength="200"
          aria-describedby={described}
          value={props.fields[name]}
          onInput={(event) => props.onField(name, event.currentTarget.value)}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={w().type} isMissing={props.fields.type === ""}>
        {(described) => (
          <select
            class="fld"
            aria-describedby={described}
            value={props.fields.type}
            onChange={(event) => props.onField("type", typeOf(event.currentTarget.value))}
          >
            <option value="">{words(draftWords).typeUnknown}</option>
            <For each={typeNames()}>{([type, name]) => <option value={type}>{name}</option>}</For>
          </select>
        )}
      </Field>
      {text("number")}
      {text("issuer")}
      <Field
        label={w().issuedOn}
        isMissing={!isCalendarDay(props.fields.issuedOn)}
        echo={dayEcho(props.fields.issuedOn)}
      >
        {(described) => (
          <input
            class="fld"
            type="date"
            lang={language()}
            aria-describedby={described}
            value={props.fields.issuedOn}
            onInput={(event) => props.onField("issuedOn", event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

function Field(props: {
  readonly label: string;
  readonly isMissing: boolean;
  readonly isWide?: boolean;
  /** What was filled in, in words: a browser writes days in the order of its own country. */
  readonly echo?: string | undefined;
  readonly children: (describedBy: string) => JSX.Element;
}) {
  const described = createUniqueId();
  return (
    <div class="field" classList={{ missing: props.isMissing, wide: props.isWide === true }}>
      <label>
        <span>{props.label}</span>
        {props.children(described)}
      </label>
      <span id={described} class="tiny" classList={{ check: props.isMissing }}>
        {props.isMissing ? words(draftWords).fieldMissing : props.echo}
      </span>
    </div>
  );
}

function dayEcho(on: string): string | undefined {
  return isCalendarDay(on) ? longDayWords(on) : undefined;
}

function typeNames(): [string, string][] {
  return Object.entries(words(documentTypeWords));
}

function typeOf(value: string): DocumentType | "" {
  return isDocumentType(value) ? value : "";
}

function isDocumentType(value: string): value is DocumentType {
  return Object.hasOwn(words(documentTypeWords), value);
}
