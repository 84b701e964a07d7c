import { languages, wordsIn } from "@dondoc/words";
import { describe, expect, test } from "vitest";
import { intentOf, keyLabel, keyMap } from "./key-map.ts";
import { places } from "./place.ts";

describe("the key map", () => {
  test.each(places)("gives no key two meanings in the %s", (place) => {
    const keys = keyMap
      .filter((binding) => binding.places.includes(place))
      .flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBeGreaterThan(0);
  });

  test("has every intent once", () => {
    const ids = keyMap.map((binding) => binding.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(wordsIn("vi").key.intents).toSorted());
  });

  test("lets every place be left", () => {
    const leaving = new Set(["back", "quit", "input.cancel", "input.quit"]);
    for (const place of places) {
      expect(
        keyMap.some((binding) => binding.places.includes(place) && leaving.has(binding.id)),
        place,
      ).toBe(true);
      expect(intentOf("ctrl-c", place), place).toMatch(/quit$/u);
    }
  });

  test("leaves printable keys to the text of a prompt", () => {
    const printable = keyMap
      .filter((binding) => binding.places.includes("prompt"))
      .flatMap((binding) => binding.keys);
    expect(printable.filter((key) => key.length === 1)).toEqual([]);
  });

  test.each(languages)("says in %s what each key is for", (language) => {
    const { intents, hints } = wordsIn(language).key;
    const said = keyMap.flatMap(({ id, hint }) => [
      intents[id],
      ...(hint === undefined ? [] : [hints[hint]]),
    ]);
    expect(said.filter((words) => words.trim() === "")).toEqual([]);
    expect(said.length).toBeGreaterThan(keyMap.length);
  });
});

test("keys are named as on the keyboard", () => {
  expect(["j", "ctrl-d", "pagedown", "shift-tab"].map(keyLabel)).toEqual([
    "j",
    "Ctrl-d",
    "PgDn",
    "Shift-Tab",
  ]);
});
