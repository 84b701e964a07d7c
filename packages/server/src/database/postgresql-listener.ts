import { Client } from "pg";

const channelName = /^[a-z][a-z0-9_]{0,62}$/;
const RETRY_MS = 2000;

/** Channel names are folded to lower case and cannot be parameters, so that only plain ones are taken. */
export function refuseOddChannel(channel: string): void {
  if (!channelName.test(channel)) throw new Error(`Not a channel name: ${channel}`);
}

/**
 * One connection for LISTEN, apart from the pool and opened with the first listener. When it breaks it is opened
 * again, and every listener is called with "": what came in between was missed.
 */
export class PostgresqlListener {
  readonly #url: string;
  readonly #report: (failure: unknown) => void;
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  #connecting: Promise<Client> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string, report: (failure: unknown) => void) {
    this.#url = url;
    this.#report = report;
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    refuseOddChannel(channel);
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(heard));
    const client = await this.#client();
    await client.query(`listen ${channel}`);
    return async () => {
      if (!listeners.delete(heard) || listeners.size > 0) return;
      await (await this.#connecting)?.query(`unlisten ${channel}`);
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    const client = await this.#connecting?.catch(() => undefined);
    await client?.end();
  }

  #client(): Promise<Client> {
    this.#connecting ??= this.#connect();
    return this.#connecting;
  }

  async #connect(): Promise<Client> {
    const client = new Client({ connectionString: this.#url, application_name: "dondoc listener" });
    client.on("notification", ({ channel, payload }) => this.#tell(channel, payload ?? ""));
    client.on("error", (failure) => this.#reconnectLater(failure));
    client.on("end", () => this.#reconnectLater(undefined));
    try {
      await client.connect();
      for (const channel of this.#listeners.keys()) await client.query(`listen ${channel}`);
    } catch (failure) {
      this.#reconnectLater(failure);
      throw failure;
    }
    return client;
  }

  /** An ended connection tells of it twice, as an error and as its end. */
  #reconnectLater(failure: unknown): void {
    if (this.#isClosed || this.#retry !== undefined) return;
    if (failure !== undefined) this.#report(failure);
    this.#connecting = undefined;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#client().then(
        () => this.#tellAll(),
        () => undefined,
      );
    }, RETRY_MS);
    this.#retry.unref();
  }

  #tellAll(): void {
    for (const channel of this.#listeners.keys()) this.#tell(channel, "");
  }

  #tell(channel: string, payload: string): void {
    for (const heard of this.#listeners.get(channel) ?? []) heard(payload);
  }
}
