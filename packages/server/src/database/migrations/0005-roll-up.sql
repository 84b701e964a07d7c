-- What is owed as rows, and the counters over it. All of it follows from the tables of 0002 by the domain's rules and can
-- be made again from them (repairRollUp).

-- One thing one unit owes, as it is from `seen_from` to `seen_until`: both are days on which it changes by itself, because
-- a period comes into sight or a unit of a group begins or ends. Nothing here says overdue: that moves with the clock.
create table owed (
  root_id integer not null,
  -- The task or the series of reports.
  source_id uuid not null,
  -- The assignment; the task where it names nobody; the series of a report.
  part_id uuid not null,
  -- Which reporter of a series: the unit's id or its name as written; '' for a task.
  party text collate "C" not null,
  period text collate "C" not null,
  seen_from date not null,
  seen_until date,
  kind text not null check (kind in ('task', 'report')),
  plan_id uuid not null,
  unit_id uuid,
  unit_as_written text,
  role text not null,
  opens_on date not null,
  due_on date,
  status text not null,
  -- Where the statistic counts it; an open one is in time or overdue by its day.
  cell text not null,
  completed_on date,
  -- What has no day is counted once for each task, and once for each unit that shares it.
  counts_in_plan boolean not null,
  counts_in_unit boolean not null,
  is_listed boolean not null,
  -- In lists across units one row stands for all that share what has no day.
  is_listed_once boolean not null,
  unit_count integer not null,
  -- The order of every list of deadlines.
  sort_on date not null,
  issued_on date not null,
  place integer not null,
  unit_key text collate "C" not null,
  primary key (root_id, source_id, part_id, party, period, seen_from),
  foreign key (root_id, plan_id) references plan (root_id, id)
) with (fillfactor = 85);
create index owed_by_unit on owed (unit_id, sort_on, issued_on, place) where is_listed;
create index owed_by_plan on owed (root_id, plan_id, sort_on, issued_on, place);
create index owed_by_day on owed (sort_on, issued_on, place) where is_listed_once;

create index directive_by_issue on directive (issued_on, root_id);
create index plan_by_issue on plan (issued_on, number);

-- For which days the rows above are made: dated periods lie in sight of every day from the first to a year before the last.
create table roll_up_reach (
  root_id integer primary key check (root_id = 0),
  made_on date not null,
  made_to date not null
);

-- A unit and everything above it, itself included.
create table unit_above (
  root_id integer not null,
  unit_id uuid not null,
  above_id uuid not null,
  primary key (root_id, unit_id, above_id),
  foreign key (root_id, unit_id) references unit (root_id, id)
);

-- Changes of the counters, appended in the transaction of the change and folded into them by one folder.
create table roll_up_delta (
  root_id integer not null,
  position bigint not null generated always as identity,
  plan_id uuid not null,
  unit_id uuid,
  counted_from date not null,
  cell text not null,
  due_on date,
  in_plan integer not null,
  in_unit integer not null,
  primary key (root_id, position)
);

-- How many stand in each cell: of a plan, a directive, the office, a unit, and a unit with everything below it. A count
-- holds from its day on, so that what begins or ends on a known day needs nobody to act.
create table roll_up_count (
  root_id integer not null,
  scope text not null,
  scope_id uuid not null,
  cell text not null,
  counted_from date not null,
  n bigint not null,
  primary key (root_id, scope, scope_id, cell, counted_from)
);

-- The open ones by the day they are due: overdue on a day is the sum of the days before it.
create table roll_up_due (
  root_id integer not null,
  scope text not null,
  scope_id uuid not null,
  due_on date not null,
  counted_from date not null,
  n bigint not null,
  primary key (root_id, scope, scope_id, due_on, counted_from)
);

-- What changed, written in the transaction of the change. The folder takes these and publishes them as changes, in the
-- order in which they became visible: a number given before the commit says nothing about that.
create table outbox (
  root_id integer not null,
  id bigint not null generated always as identity,
  topics jsonb not null,
  plan_ids jsonb not null,
  unit_ids jsonb not null,
  primary key (root_id, id)
);

-- What clients are told, kept for those that come back. Everything since the change before, in one.
create table change (
  position bigint primary key generated always as identity,
  topics jsonb not null,
  -- Null: too many to name.
  plan_ids jsonb,
  unit_ids jsonb,
  published_at timestamptz not null default now()
);

-- What can be found by its words. `words` is folded by the application: lower case, no diacritics, no punctuation.
create table search_entry (
  root_id integer not null,
  kind text not null check (kind in ('unit', 'directive', 'plan', 'task')),
  id uuid not null,
  plan_id uuid,
  title text not null,
  words text not null,
  -- The number of a document without its separators, for those who type it so.
  symbol text collate "C",
  primary key (root_id, kind, id)
);
create index search_entry_words on search_entry using gin (to_tsvector('simple', words));
create index search_entry_symbol on search_entry (symbol) where symbol is not null;
