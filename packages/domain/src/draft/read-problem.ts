/** Why a document could not be read. Nothing of a refused document is kept. */
export type ReadProblem =
  | { readonly code: "document-empty" }
  | { readonly code: "document-too-large"; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: "document-secret"; readonly marking: string }
  | { readonly code: "document-broken"; readonly format: string }
  | { readonly code: "document-too-long"; readonly pages: number; readonly limitPages: number }
  /** The pages are pictures, and no one was there to recognise their letters. */
  | { readonly code: "document-without-text" }
  | { readonly code: "document-format-unknown"; readonly extension: string }
  | { readonly code: "document-not-understood" };
