import type { Answers } from "@dondoc/client";

/** Gives the browser a file that came in an answer, under its name. */
export function handOver({ base64, fileName, mediaType }: Answers["paper"]["planReport"]): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
