/** One column of a list: its name for programs, and for people. */
export type ListingColumn = { readonly key: string; readonly name: string; readonly width: number };

export type ListingCell = string | number | null;

/** A list as it stands on a screen, to be carried away. Every row has a cell for each column. */
export type Listing = {
  readonly title: string;
  readonly columns: readonly ListingColumn[];
  readonly rows: readonly (readonly ListingCell[])[];
};
