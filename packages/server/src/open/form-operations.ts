import type { Operation } from "./operation.ts";
import { AskedDocumentShape, DocumentReadingShape, KeptFileShape } from "./unit-shapes.ts";

/** What is handed in as a file, and how far the reading of a large one is. */
export const formOperations: readonly Operation[] = [
  {
    id: "keepEvidence",
    method: "post",
    path: "/evidence",
    procedure: "file.upload",
    summary: "Keeps a file; the answer is what names it as evidence when a result is submitted.",
    answer: KeptFileShape,
    isForm: true,
  },
  {
    id: "readDocument",
    method: "post",
    path: "/documents",
    procedure: "draft.read",
    summary: "A paper or a list of tasks, to be read into a draft that a person looks over.",
    answer: AskedDocumentShape,
    isForm: true,
  },
  {
    id: "showReading",
    method: "get",
    path: "/readings/{jobId}",
    procedure: "draft.reading",
    summary: "How far a large document is, and the draft that came of it.",
    answer: DocumentReadingShape,
  },
];
