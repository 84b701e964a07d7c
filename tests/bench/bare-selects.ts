/** What the due list of a unit and the page of a plan come down to: one SELECT by an index each. */
export const duePage = `
  select owed.*, plan.number, plan.issuer, plan.subject, unit.name, unit.short_name, task.statement, task.deadline,
    task.section_path, task.span
  from owed
  join plan on plan.root_id = owed.root_id and plan.id = owed.plan_id
  join task on task.root_id = owed.root_id and task.id = owed.source_id
  left join unit on unit.root_id = 0 and unit.id = owed.unit_id
  where owed.unit_id = $1::uuid and is_listed and sort_on <= date '2026-04-14'
  order by sort_on, issued_on, place limit 50`;

export const planPage = `
  select task.*, assignment.id as assignment_id, assignment.role, assignment.unit_as_written, assignment.unit_id,
    assignment.status, assignment.state, assignment.span as assignment_span, assignment.assigned_on
  from task join assignment on assignment.root_id = task.root_id and assignment.task_id = task.id
  where task.root_id = 1 and task.plan_id = $1::uuid order by task.ordinal`;
