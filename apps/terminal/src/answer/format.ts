/** Forms of an answer for people, other programs and papers. */
const formats = ["table", "csv", "md"] as const;
export type Format = (typeof formats)[number];

export function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}
