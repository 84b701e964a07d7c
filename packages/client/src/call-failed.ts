/** A call without an answer: the server refused it and says why in `data`, or nothing of ours came back. */
export class CallFailed extends Error {
  /** What the server said about it; `undefined` where it said nothing. */
  readonly data: unknown;

  constructor(message: string, { data, cause }: { readonly data?: unknown; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.data = data;
  }
}
