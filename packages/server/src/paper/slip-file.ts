import { type SlipFacts, slipOf } from "@dondoc/writer";
import { type MadeFile, type PaperFormat, paperFile } from "./made-file.ts";

/** A slip as a file, named after whom it goes to and its day. In Vietnamese: it is the paper itself. */
export async function slipFile(facts: SlipFacts, format: PaperFormat): Promise<MadeFile> {
  return paperFile(slipOf(facts, "vi"), format, ["phieu-don-doc", facts.unit, facts.writtenOn]);
}
