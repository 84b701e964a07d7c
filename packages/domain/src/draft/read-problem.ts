/** Why a document could not be read. Nothing of a refused document is kept. */
export type ReadProblem =
  | { readonly code: "document-empty" }
  | { readonly code: "document-too-large"; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: "document-secret"; readonly marking: string }
  | { readonly code: "document-broken"; readonly format: string }
  | { readonly code: "document-format-unknown"; readonly extension: string }
  | { readonly code: "document-not-understood" };
