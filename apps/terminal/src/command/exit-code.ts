/** Exit codes that scripts may rely on; the help and the documentation name them. */
export const exitCodes = {
  done: 0,
  fault: 1,
  wrongArgument: 2,
  /** With `--check` only. */
  foundOverdue: 3,
  notAllowed: 4,
  unreachable: 5,
  notFound: 6,
  /** A rule of the office stands in the way. */
  refused: 7,
  /** Somebody changed it meanwhile. */
  changedMeanwhile: 8,
  /** `admin` only: a server holds the data folder. */
  inUse: 7,
  /** `admin` only: the office, or the copy of it, is not what its ledger says. */
  foundBroken: 8,
  otherVersion: 9,
  /** `import` only: the paper is not taken, and nothing of it is kept. */
  documentRefused: 10,
  /** The office has too much to do; ask again a little later. */
  busy: 11,
  /** 128 + SIGINT. */
  stopped: 130,
  /** 128 + SIGPIPE: whoever was reading has gone. */
  closedPipe: 141,
  /** 128 + SIGTERM. */
  told: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
