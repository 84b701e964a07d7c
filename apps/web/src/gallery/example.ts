import type { GalleryState } from "@dondoc/words";
import type { JSX } from "solid-js";

/** A part with what it looks like in each state that it can be in. */
export type Example = {
  readonly name: string;
  readonly states: readonly (readonly [GalleryState, () => JSX.Element])[];
};
