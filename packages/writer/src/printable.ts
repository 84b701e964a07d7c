/** What neither XML nor a printer takes: control characters, marks that turn the direction of text, lone surrogates. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text from a document or a person, safe to be set in any format, on one line. Only a gap of blanks keeps its width. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, "")
    .replace(/\s+/gu, (space) => (/^ {4,}$/u.test(space) ? space : " "));
}
