-- What the office follows. Every row can be made again from the ledger. Keys begin with root_id, the number of the
-- directive a thing belongs to; 0 is the office itself (units, drafts).
create sequence directive_root as integer start 1;

create table unit (
  root_id integer not null,
  id uuid not null,
  ordinal integer not null generated always as identity,
  name text not null,
  short_name text not null,
  also_written jsonb not null,
  kind text not null,
  tier text not null,
  parent_id uuid,
  valid_from date,
  valid_to date,
  primary key (root_id, id),
  foreign key (root_id, parent_id) references unit (root_id, id)
);

create table unit_group (
  root_id integer not null,
  id uuid not null,
  name text not null,
  also_written jsonb not null,
  under_id uuid not null,
  kinds jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, under_id) references unit (root_id, id)
);

create table draft (
  root_id integer not null,
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  text text not null,
  content jsonb not null,
  read_at timestamptz not null,
  status text not null check (status in ('proposed', 'accepted')),
  plan_root_id integer,
  plan_id uuid,
  primary key (root_id, id),
  check ((status = 'accepted') = (plan_id is not null))
);

create table directive (
  root_id integer not null,
  id uuid not null,
  issuer text not null,
  type text not null,
  number text not null,
  issued_on date not null,
  subject text not null,
  is_held boolean not null,
  identity_key text not null unique,
  primary key (root_id, id)
);

create table plan (
  root_id integer not null,
  id uuid not null,
  directive_id uuid not null,
  upper_plan_id uuid,
  issuer text not null,
  type text not null,
  number text not null,
  issued_on date not null,
  subject text not null,
  status text not null check (status in ('known', 'in-force')),
  issuer_unit_id uuid,
  identity_key text not null unique,
  draft_id uuid,
  sections jsonb not null,
  distribution jsonb not null,
  funding jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, directive_id) references directive (root_id, id),
  foreign key (root_id, upper_plan_id) references plan (root_id, id)
);

create table task (
  root_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  ordinal integer not null,
  section_path text,
  statement text not null,
  deadline jsonb,
  outputs jsonb not null,
  span jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, plan_id) references plan (root_id, id)
);
create index task_of_plan on task (root_id, plan_id, ordinal);

create table assignment (
  root_id integer not null,
  id uuid not null,
  ordinal integer not null generated always as identity,
  plan_id uuid not null,
  task_id uuid not null,
  role text not null,
  unit_as_written text not null,
  unit_id uuid,
  via_group_id uuid,
  certainty text not null,
  span jsonb not null,
  assigned_on date not null,
  status text not null,
  -- What exists only in this status (a day, a reason).
  state jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, plan_id) references plan (root_id, id),
  foreign key (root_id, task_id) references task (root_id, id)
);
create index assignment_of_plan on assignment (root_id, plan_id);
create index assignment_of_unit on assignment (unit_id);

create table report_series (
  root_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  reporters jsonb not null,
  recipients jsonb not null,
  deadline jsonb,
  as_written text not null,
  span jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, plan_id) references plan (root_id, id)
);
create index report_series_of_plan on report_series (root_id, plan_id);

create table target (
  root_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  indicator text not null,
  comparator text not null,
  value double precision not null,
  value_max double precision,
  unit text,
  denominator text,
  year integer,
  as_written text not null,
  span jsonb not null,
  primary key (root_id, id),
  foreign key (root_id, plan_id) references plan (root_id, id)
);
create index target_of_plan on target (root_id, plan_id);
