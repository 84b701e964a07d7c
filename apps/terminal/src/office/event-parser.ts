/** One event of a stream, as its listeners get it. */
export type StreamEvent = { readonly type: string; readonly data: string; readonly lastEventId: string };

/** Longer than any event of an office: whatever answers at an address could send without end. */
const MOST_CHARACTERS = 1024 * 1024;

/** Takes a stream of events apart as HTML defines it: lines of `field: value`, an empty one ends an event. */
export class EventParser {
  readonly #tell: (event: StreamEvent) => void;
  #rest = "";
  #type = "";
  #data: string[] = [];
  #size = 0;
  #lastEventId = "";

  constructor(tell: (event: StreamEvent) => void) {
    this.#tell = tell;
  }

  /** Takes the next piece; `false` when an event grows past all bounds. */
  take(text: string): boolean {
    const lines = (this.#rest + text).split(/\r?\n/u);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#takeLine(line);
    return this.#rest.length + this.#size <= MOST_CHARACTERS;
  }

  #takeLine(line: string): void {
    if (line === "") return this.#end();
    const at = line.indexOf(":");
    const field = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /u, "");
    if (field === "event") this.#type = value;
    if (field === "id" && !value.includes("\0")) this.#lastEventId = value;
    if (field !== "data") return;
    this.#data.push(value);
    this.#size += value.length;
  }

  #end(): void {
    const event = {
      type: this.#type || "message",
      data: this.#data.join("\n"),
      lastEventId: this.#lastEventId,
    };
    const isEmpty = this.#data.length === 0;
    this.#type = "";
    this.#data = [];
    this.#size = 0;
    if (!isEmpty) this.#tell(event);
  }
}
