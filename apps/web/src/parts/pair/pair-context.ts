import { type Accessor, createContext, useContext } from "solid-js";

/** Where somebody chose an item; the other side then moves to it. */
export type ChosenFrom = "plan" | "paper" | "keys" | "address";

/** What the two sides share: the one item that is selected on both. */
export type PairAccess = {
  readonly selected: Accessor<string | null>;
  readonly isSelected: (key: string) => boolean;
  readonly select: (key: string, from: ChosenFrom) => void;
};

/** Rows of a long list that are drawn only near the window: in their order, each by the keys that lead to it. */
export type UnseenRows = {
  readonly names: () => readonly (readonly string[])[];
  /** Brings a row into the window, so that it is drawn. */
  readonly reveal: (key: string) => void;
};

export const PairContext = createContext<PairAccess>({
  selected: () => null,
  isSelected: () => false,
  select: () => undefined,
});

export function usePair(): PairAccess {
  return useContext(PairContext);
}
