const MAX_CHARACTERS = 200;

/**
 * The name under which a file is given back: the last part of any path, in one spelling of Unicode, without control and
 * direction marks (which make "gpj.exe" read as "exe.jpg") and without what a file system or a header gives a meaning.
 */
export function harmlessName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/["<>:|?*;%]/g, "_")
    .replace(/^\.+/, "")
    .trim();
  return plain.slice(0, MAX_CHARACTERS).toWellFormed() || "tep";
}

/** A header that makes every browser save the file, under its Vietnamese name where it can (RFC 6266). */
export function attachmentNamed(name: string): string {
  const harmless = harmlessName(name);
  const ascii = harmless
    .normalize("NFD")
    .replaceAll(/[đĐ]/g, "d")
    .replaceAll(/[^\x20-\x7e]/g, "");
  const encoded = encodeURIComponent(harmless).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
