-- What has a course of events of its own beside the tasks of a plan: obstacles, proposals, inspections, commendations,
-- funding, reports, reviews, measured targets, links, successions, changes of plans, publications. Few belong to one
-- plan and they are read whole, so one table keeps them as the domain shapes them (course/course-kinds.ts). Every row
-- can be made again from the ledger.
create table course (
  root_id integer not null,
  kind text not null,
  id uuid not null,
  plan_id uuid,
  status text not null,
  state jsonb not null,
  primary key (root_id, kind, id)
);
create index course_of_plan on course (root_id, plan_id, kind) where plan_id is not null;
create index course_of_report on course using gin ((state -> 'serves') jsonb_path_ops) where kind = 'report';
