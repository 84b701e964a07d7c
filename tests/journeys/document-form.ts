/** The form that an upload sends. */
export function documentForm(fileName: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set("file", new File([content], fileName));
  return form;
}
