import { cellWidth, fit } from "../../text/cell.ts";
import { type Line, say } from "../../text/line.ts";
import type { HelpSection } from "../intent.ts";
import { type Binding, keyLabel, keyMap } from "../key-map.ts";
import type { Place } from "../place.ts";
import type { Look } from "./look.ts";

const sections: readonly HelpSection[] = ["moving", "acting", "choosing", "rest", "typing"];

/** The key map as the help screen shows it: what the keys of a place do, and those of the prompt. */
export function helpLines(place: Place, width: number, look: Look): Line[] {
  const shown = keyMap.filter((each) => each.places.includes(place) || each.places.includes("prompt"));
  const columns = width >= 76 ? 2 : 1;
  const columnWidth = Math.floor(width / columns);
  return sections.flatMap((section): Line[] => {
    const entries = shown
      .filter((binding) => binding.section === section)
      .map((binding) => entry(binding, look));
    if (entries.length === 0) return [];
    return [
      [say(` ${look.words.key.helpSections[section]}`, "strong")],
      ...inColumns(entries, columns, columnWidth),
      [],
    ];
  });
}

type Entry = { readonly keys: string; readonly does: string };

const KEYS_WIDTH = 14;

function entry(binding: Binding, { words }: Look): Entry {
  return { keys: binding.keys.map(keyLabel).join(" "), does: words.key.intents[binding.id] };
}

/** Read down the first column, then the second. */
function inColumns(entries: readonly Entry[], columns: number, width: number): Line[] {
  const height = Math.ceil(entries.length / columns);
  return Array.from({ length: height }, (_, row): Line =>
    Array.from({ length: columns }, (__, column) => entries[column * height + row])
      .filter((each) => each !== undefined)
      .flatMap((each) => {
        const keys = fit(each.keys, Math.max(KEYS_WIDTH, cellWidth(each.keys) + 1));
        return [say(` ${keys}`, "strong"), say(fit(each.does, Math.max(1, width - cellWidth(keys) - 1)))];
      }),
  );
}
