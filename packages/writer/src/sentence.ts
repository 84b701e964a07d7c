/** A statement that something is said about ends as a sentence. */
export function sentence(statement: string): string {
  return `${statement.replace(/[\s.;,]+$/u, "")}.`;
}
