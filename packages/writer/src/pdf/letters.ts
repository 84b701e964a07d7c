/** Metric twin of Times New Roman with every Vietnamese letter (SIL Open Font License). The packed command has a copy. */
const folder = new URL("../../node_modules/@expo-google-fonts/tinos/", import.meta.url);

function fileOf(name: string): string {
  return decodeURIComponent(new URL(name, folder).pathname);
}

/** The files of each form of the letters that a PDF carries with it. */
export const letters = {
  Tinos: {
    normal: fileOf("400Regular/Tinos_400Regular.ttf"),
    bold: fileOf("700Bold/Tinos_700Bold.ttf"),
    italics: fileOf("400Regular_Italic/Tinos_400Regular_Italic.ttf"),
    bolditalics: fileOf("700Bold_Italic/Tinos_700Bold_Italic.ttf"),
  },
} as const;
