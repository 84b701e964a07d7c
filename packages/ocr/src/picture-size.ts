/** More dots than a page scanned in colour at 600 dots to the inch has. */
const DOTS_AT_MOST = 40_000_000;

/** The size of a PNG or JPEG picture as its head says, `null` for anything else and for what is too large to open. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length > 24 && view.getUint32(0) === 0x89504e47 ? pngSize(view) : jpegSize(view);
  if (size === null || size.width < 1 || size.height < 1) return null;
  return size.width * size.height > DOTS_AT_MOST ? null : size;
}

function pngSize(view: DataView) {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first segment that begins a frame has the size; those before it are skipped by their length. */
function jpegSize(view: DataView) {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    const beginsFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (beginsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
