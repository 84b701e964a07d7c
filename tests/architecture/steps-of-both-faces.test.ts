import { assignmentActionNames } from "@dondoc/domain";
import { expect, test } from "vitest";
import { stepFields as fieldsInTerminal } from "../../apps/terminal/src/step/step.ts";
import { actionNames } from "../../apps/terminal/src/task/action-name.ts";
import { stepFields as fieldsOnWeb } from "../../apps/web/src/pages/task/step-fields.ts";

/** Fields of the web's form that the flags of the command call otherwise. */
const flagOf: Readonly<Record<string, string>> = { dueOn: "due", unit: "to", plan: "by" };

test.each(assignmentActionNames)("%s is in the terminal as on the web, and asks for the same", (action) => {
  expect(actionNames[action]).toMatch(/^[a-z]+$/u);
  expect(fieldsInTerminal[action]).toEqual(fieldsOnWeb[action].map((field) => flagOf[field] ?? field));
});
