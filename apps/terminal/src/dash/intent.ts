import type { KeyWords } from "@dondoc/words";

/** What a key asks for; each has its words, and only what has words can be an intent. */
export type IntentId = keyof KeyWords["intents"];

/** What several keys are for together, as the last line of the screen says it. */
export type HintId = keyof KeyWords["hints"];

/** How the help screen groups the intents. */
export type HelpSection = keyof KeyWords["helpSections"];
