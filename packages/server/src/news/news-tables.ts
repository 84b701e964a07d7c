/** Instants are written and read as ISO text. */
export type NewsTables = {
  look: {
    account_id: string;
    /** Of the last event in the ledger that was there to be seen. */
    position: number;
    looked_at: string;
  };
};
