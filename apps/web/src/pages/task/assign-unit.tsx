import type { TaskDetail } from "@dondoc/client";
import { assignmentWords, roleWords, taskDetailWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { type BoxField, type BoxValues, StepBox } from "../../parts/step-box.tsx";
import { roleIn } from "./role-in.ts";

/** Gives a part of the task to a unit: to the first one where the paper names nobody, or to one more. */
export function AssignUnit(props: { readonly detail: TaskDetail }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const [isOpened, setOpened] = createSignal(false);
  const units = useQuery(() => ({ ...queries.units({}), enabled: isOpened() }));
  const form = () => words(taskDetailWords).form;
  const fields = (): BoxField[] => [
    {
      name: "unit",
      label: form().to,
      kind: "choice",
      choices: units.isSuccess ? units.data.units.map(({ id, name }) => ({ id, name })) : [],
    },
    {
      name: "role",
      label: form().role,
      kind: "choice",
      choices: Object.entries(words(roleWords)).map(([id, name]) => ({ id, name })),
    },
    { name: "day", label: form().day, kind: "day", value: props.detail.asOf },
  ];
  const send = async (value: BoxValues): Promise<void> => {
    await client.task.assign.mutate({
      taskId: props.detail.task.id,
      version: props.detail.planVersion,
      unitId: value("unit"),
      role: roleIn(value("role")),
      assignedOn: value("day"),
    });
    await queryClient.invalidateQueries({ queryKey: ["task.detail"] });
  };
  return (
    <StepBox
      label={words(assignmentWords).actions.assign}
      hint={words(taskDetailWords).assignHint}
      offer={props.detail.assign}
      fields={fields()}
      onOpen={() => setOpened(true)}
      onSend={send}
    />
  );
}
