import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { readonly email: Email; readonly source: string };

/** How a mail server takes what is handed to it. */
type Manner = "takes" | "takes and says nothing";

/** A mail server of tests on this machine, which can be stopped and started again at the same place. */
export async function mailServer() {
  const received: ReceivedMail[] = [];
  const refused = new Map<string, number>();
  let manner: Manner = "takes";
  let server = await listening(0);
  const { port } = addressOf(server);

  function listening(at: number): Promise<SMTPServer> {
    const made = new SMTPServer({
      authOptional: true,
      logger: false,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 50,
      onRcptTo: ({ address }, _session, callback) => {
        const code = refused.get(address);
        callback(code === undefined ? undefined : Object.assign(new Error("No."), { responseCode: code }));
      },
      onData: (stream, _session, callback) => {
        const answer = async (): Promise<void> => {
          await take(stream);
          if (manner === "takes") callback();
          else for (const { _socket: socket } of made.connections) socket.destroy();
        };
        void answer();
      },
    });
    made.on("error", () => undefined);
    const { promise, resolve } = Promise.withResolvers<SMTPServer>();
    made.listen(at, "127.0.0.1", () => resolve(made));
    return promise;
  }

  async function take(stream: AsyncIterable<Uint8Array>): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const source = Buffer.concat(chunks).toString("utf8");
    received.push({ email: await PostalMime.parse(source), source });
  }

  async function stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    await promise;
  }

  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    /** The code with which an address is refused. */
    refused,
    behave: (wanted: Manner) => {
      manner = wanted;
    },
    stop,
    start: async () => {
      server = await listening(port);
    },
  };
}

function addressOf({ server }: SMTPServer): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A mail server listens on a port.");
  return address;
}
