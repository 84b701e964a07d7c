import { stepFields } from "@dondoc/client/step";
import { assignmentActionNames } from "@dondoc/domain";
import { commandActWords, taskDetailWords } from "@dondoc/words";
import { expect, test } from "vitest";
import { actionNames } from "../../apps/terminal/src/task/action-name.ts";

test.each(assignmentActionNames)(
  "%s is in the terminal as on the web, and both can name what it asks",
  (action) => {
    expect(actionNames[action]).toMatch(/^[a-z]+$/u);
    for (const field of stepFields[action]) {
      expect(taskDetailWords.vi.form[field], field).not.toBe("");
      expect(commandActWords.vi.fields[field], field).not.toBe("");
    }
  },
);
