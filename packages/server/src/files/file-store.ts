/**
 * Where the bytes of originals and of evidence lie, each under the SHA-256 of its content: the same file twice is one,
 * and what is read can be held to its name. Who may read it is not asked here.
 */
export type FileStore = {
  /** Safe on disk, or with the store, when it returns. Putting the same file again changes only when. */
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly has: (sha256: string) => Promise<boolean>;
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  readonly remove: (sha256: string) => Promise<void>;
  /** Every file, with when it was last put. */
  readonly list: () => AsyncIterable<{ readonly sha256: string; readonly putAt: Date }>;
};

const hexadecimal = /^[0-9a-f]{64}$/;

/** The place of a file below the root of its store; throws for what is no hash, so that no name leads elsewhere. */
export function fileKey(sha256: string): string {
  if (!hexadecimal.test(sha256)) throw new RangeError("A file is named by the hash of its content.");
  return `${sha256.slice(0, 2)}/${sha256}`;
}
