/** How many rounds of a drill kept the promise. */
export type DrillReport = { readonly held: number; readonly broken: number };

/** Prints a line of figures as soon as a round is over. */
export type Say = (line: string) => void;
