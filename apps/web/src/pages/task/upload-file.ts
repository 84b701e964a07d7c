import type { Answers } from "@dondoc/client";
import { type Problem, isProblem } from "@dondoc/words";
import { SERVER_PATH } from "../../office/office-context.ts";

export type Uploaded = { readonly file: Answers["file"]["upload"] } | { readonly problem: Problem };

/**
 * Sends one file to be kept as evidence, and tells how much of it has left. As its own request: the platform tells the
 * progress of sending only here, and not to `fetch`, which the client uses.
 */
export function uploadFile(file: File, onSent: (share: number) => void): Promise<Uploaded> {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.set("file", file);
  request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
  return new Promise((resolve) => {
    const unreachable = { problem: { code: "server-unreachable", url: location.origin } } as const;
    request.addEventListener("load", () => resolve(answerIn(request.responseText) ?? unreachable));
    request.addEventListener("error", () => resolve(unreachable));
    request.open("POST", `${SERVER_PATH}/file.upload`);
    request.send(body);
  });
}

/** What the server answered; `null` for what is no answer of ours. */
export function answerIn(text: string): Uploaded | null {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return null;
  }
  const problem = at(answer, ["error", "data", "problem"]);
  if (isProblem(problem)) return { problem };
  const kept = at(answer, ["result", "data"]);
  return isKept(kept) ? { file: kept } : null;
}

function isKept(value: unknown): value is Answers["file"]["upload"] {
  return typeof at(value, ["sha256"]) === "string" && typeof at(value, ["fileName"]) === "string";
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) => (typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );
}
