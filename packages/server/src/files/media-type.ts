/** The kinds of files an office keeps: papers and pictures, nothing that runs. */
const signatures: readonly { readonly type: string; readonly starts: readonly number[] }[] = [
  { type: "application/pdf", starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  { type: "image/tiff", starts: [0x49, 0x49, 0x2a, 0x00] },
  { type: "image/tiff", starts: [0x4d, 0x4d, 0x00, 0x2a] },
  // Word, Excel and PowerPoint before 2007: one container for all.
  { type: "application/x-ole-storage", starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OPEN_XML = "application/vnd.openxmlformats-officedocument";

/** The first name inside tells a package of Office or OpenDocument from any other archive. */
const packages: readonly { readonly type: string; readonly holds: string }[] = [
  { type: `${OPEN_XML}.wordprocessingml.document`, holds: "word/" },
  { type: `${OPEN_XML}.spreadsheetml.sheet`, holds: "xl/" },
  { type: `${OPEN_XML}.presentationml.presentation`, holds: "ppt/" },
  {
    type: "application/vnd.oasis.opendocument.text",
    holds: "mimetypeapplication/vnd.oasis.opendocument.text",
  },
];

/** What a file is by its bytes, whatever its name says; `null` for what an office does not keep. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  const found = signatures.find(({ starts }) => startsWith(bytes, starts));
  if (found !== undefined) return found.type;
  if (startsWith(bytes, ZIP)) {
    const names = Buffer.from(bytes).toString("latin1");
    return packages.find(({ holds }) => names.includes(holds))?.type ?? null;
  }
  return isPlainText(bytes) ? "text/plain; charset=utf-8" : null;
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte);
}

/** Text is UTF-8 without control characters, and no markup: a page or a drawing could hold a script. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    return text.trim() !== "" && !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*</.test(text);
  } catch {
    return false;
  }
}
