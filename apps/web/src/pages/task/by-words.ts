import { taskDetailWords } from "@dondoc/words";
import { words } from "../../office/language.ts";

/** Who entered it, by name where whoever looks is told names. */
export function byWords(by: string | null): string {
  const w = words(taskDetailWords);
  return by === null ? w.bySomebody : w.by(by);
}
