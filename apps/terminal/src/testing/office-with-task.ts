import { type TestOffice, makeOffice } from "./make-office.ts";
import { found, makePlans, makeStep, makeTask, partId } from "./make-task.ts";
import type { TaskDetail } from "../office/office-reads.ts";

/** The small office with one task in it that can be named, shown and acted on. */
export function officeWithTask(detail: TaskDetail = makeTask()): TestOffice & { detail: TaskDetail } {
  const base = makeOffice();
  const office = Object.assign(base, {
    detail,
    task: () => Promise.resolve(office.detail),
    plans: () => Promise.resolve(makePlans()),
    history: (id: string) => Promise.resolve([makeStep(id === partId(2) ? 2 : 1)]),
    firstStep: () => Promise.resolve(makeStep(1)),
    find: (text: string) => Promise.resolve(text.includes("tuyen") ? found : []),
  });
  return office;
}
