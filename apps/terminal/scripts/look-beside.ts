/** What the sources look for in the repository, and where it lies in the package: beside the one folder of code. */
const places = [
  { file: "database/database-settings.ts", from: '"./embedded-worker.ts"', to: '"./embedded-worker.js"' },
  { file: "draft/reading-thread.ts", from: '"./reading-worker.ts"', to: '"./reading-worker.js"' },
  { file: "server/src/serve-settings.ts", from: '"../../../apps/web/dist"', to: '"./web"' },
  { file: "ocr/src/page-pictures.ts", from: '"page-pictures-worker.ts"', to: '"page-pictures-worker.js"' },
  {
    file: "writer/src/pdf/letters.ts",
    from: '"../../node_modules/@expo-google-fonts/tinos/"',
    to: '"./letters/"',
  },
  // Its files by name are none of ours, and a module has no folder of its own.
  { file: "pdfmake/js/virtual-fs.js", from: "filename.indexOf(__dirname) === 0", to: "false" },
] as const;

/** Rewrites the addresses of files that are opened while running. A place that is no longer found stops the build. */
export function lookBeside() {
  const found = new Set<string>();
  return {
    name: "look-beside",
    transform: (code: string, id: string): string | null => {
      const place = places.find(({ file }) => id.endsWith(file));
      if (place === undefined || !code.includes(place.from)) return null;
      found.add(place.file);
      return code.replace(place.from, place.to);
    },
    buildEnd: (): void => {
      const missing = places.filter(({ file }) => !found.has(file)).map(({ file }) => file);
      if (missing.length > 0)
        throw new Error(`Nothing to rewrite in ${missing.join(", ")}: see look-beside.ts.`);
    },
  };
}
