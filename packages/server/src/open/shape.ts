import { z } from "zod";

/** Schemas that have a name of their own in the OpenAPI document; the others stand where they are used. */
export const shapeNames = z.registry<{ readonly id: string }>();

export function named<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  shapeNames.add(shape, { id });
  return shape;
}

type Plain = string | number | boolean | null | undefined;
type Deep<T> = unknown extends T
  ? T
  : T extends Plain
    ? T
    : T extends readonly (infer Each)[]
      ? readonly Deep<Each>[]
      : { readonly [Key in keyof T]: Deep<T[Key]> };

/**
 * A schema for what a procedure answers: it does not compile where the answer would not fit. Answers are not checked
 * against it while a server runs; a test holds the two together.
 */
// The one thing this is for: to say the answer outright and let the shape be inferred.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function answerShape<Answer>() {
  return <Shape extends z.ZodType>(
    id: string,
    shape: Shape & (Answer extends Deep<z.input<Shape>> ? unknown : "The answer does not fit this shape."),
  ): Shape => named<Shape>(id, shape);
}
