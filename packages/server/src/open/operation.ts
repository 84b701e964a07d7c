import type { z } from "zod";

/** One thing that other programs can ask of the office: a procedure with an address of its own. */
export type Operation = {
  /** The name of it in generated clients. */
  readonly id: string;
  readonly method: "get" | "post";
  /** Below `/api/v1`; fields in braces are part of what is asked. */
  readonly path: string;
  /** The procedure of the router that answers, with its policies. */
  readonly procedure: string;
  readonly summary: string;
  readonly answer: z.ZodType;
  /** Whether it is asked by a form with one `file`. */
  readonly isForm?: true;
};
