-- Fills an empty office with invented plans of a hundred tasks each, four to a directive, one unit to a task. Deltas are
-- left to the server's own folder. Variables: plans, units, token_hash.
set session_replication_role = replica;
set synchronous_commit = off;

create function bench_id(kind integer, n bigint) returns uuid language sql immutable as $$
  select ('0190f5f0-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

insert into unit (root_id, id, name, short_name, also_written, kind, tier, parent_id)
select 0, bench_id(1, n), 'Xã Mẫu ' || n, 'Xã Mẫu ' || n, '[]', 'commune-peoples-committee', 'commune',
  case when n = 1 then null when n <= 35 then bench_id(1, 1) else bench_id(1, 2 + n % 34) end
from generate_series(1, :units) as n;
insert into unit_above (root_id, unit_id, above_id)
with recursive up as (
  select id as unit_id, id as above_id, parent_id from unit
  union all select up.unit_id, unit.id, unit.parent_id from up join unit on unit.id = up.parent_id
) select 0, unit_id, above_id from up;

insert into directive (root_id, id, issuer, type, number, issued_on, subject, is_held, identity_key)
select n, bench_id(2, n), 'Ban Mẫu', 'directive', n || '-CT/BM', date '2025-01-01' + (n % 300)::integer,
  'Chỉ thị mẫu ' || n, true, 'directive ' || n
from generate_series(1, :plans / 4) as n;
insert into plan (root_id, id, directive_id, issuer, type, number, issued_on, subject, status, identity_key,
  sections, distribution, funding)
select 1 + (n - 1) / 4, bench_id(3, n), bench_id(2, 1 + (n - 1) / 4), 'UBND mẫu', 'plan', n || '/KH-UBND',
  date '2025-01-05' + ((1 + (n - 1) / 4) % 300)::integer, 'Kế hoạch mẫu ' || n, 'in-force', 'plan ' || n, '[]', '[]', '[]'
from generate_series(1, :plans) as n;

create unlogged table bench_task as
select t, 1 + (t - 1) / 100 as p, bench_id(4, t) as id, bench_id(5, t) as part, ((t - 1) % 100 + 1)::integer as ordinal,
  bench_id(1, 1 + t * 7919 % :units) as unit, 1 + t * 7919 % :units as unit_n,
  date '2026-03-15' + (t * 31 % 365)::integer - 182 as due_on, t % 2 = 0 as is_done, t % 5 = 0 as is_late
from generate_series(1, :plans * 100::bigint) as t;

insert into task (root_id, id, plan_id, ordinal, statement, deadline, outputs, span)
select 1 + (p - 1) / 4, id, bench_id(3, p), ordinal, 'Việc mẫu số ' || t || ' về đường làng và thư viện thôn',
  jsonb_build_object('asWritten', 'trước ngày', 'span', '{"start":0,"end":9}'::jsonb, 'certainty', 'stated', 'schedule',
    jsonb_build_object('kind', 'once', 'dueOn', due_on, 'granularity', 'day', 'bound', 'by')),
  '[]', jsonb_build_object('start', ordinal * 80, 'end', ordinal * 80 + 60)
from bench_task;
insert into assignment (root_id, id, plan_id, task_id, role, unit_as_written, unit_id, certainty, span, assigned_on,
  status, state)
select 1 + (p - 1) / 4, part, bench_id(3, p), id, 'lead', 'Xã Mẫu', unit, 'stated', '{"start":0,"end":9}', '2025-11-15',
  case when is_done then 'in-progress' else 'assigned' end,
  case when is_done then '{"startedOn":"2025-12-01"}' else '{}' end::jsonb
from bench_task;
insert into owed
select 1 + (p - 1) / 4, id, part, '', '', '0001-01-01', null, 'task', bench_id(3, p), unit, 'Xã Mẫu', 'lead',
  '2025-01-05', due_on, case when is_done then 'completed' else 'assigned' end,
  case when not is_done then 'open' when is_late then 'done-late' else 'done-on-time' end,
  case when is_done then due_on + case when is_late then 3 else -3 end end, true, true, not is_done, not is_done,
  case when is_done then 0 else 1 end, due_on, date '2025-01-05' + ((1 + (p - 1) / 4) % 300)::integer, ordinal * 80,
  'xa mau ' || lpad(unit_n::text, 8, '0')
from bench_task;
insert into roll_up_delta (root_id, plan_id, unit_id, counted_from, cell, due_on, in_plan, in_unit)
select root_id, plan_id, unit_id, '0001-01-01', cell, case when cell = 'open' then due_on end, count(*), count(*)
from owed group by 1, 2, 3, 5, 6;
insert into roll_up_reach values (0, '2026-03-15', '2028-03-15');

insert into account (root_id, id, name, status) values (0, bench_id(9, 1), 'Người đo', 'active');
insert into membership (root_id, account_id, post, unit_id, valid_from)
values (0, bench_id(9, 1), 'clerk', bench_id(1, 1), '2025-01-01');
insert into access_token (id, token_hash, account_id, kind, name, created_at, expires_at)
values (bench_id(9, 2), :'token_hash', bench_id(9, 1), 'command', 'bench', now(), '2030-01-01');
drop table bench_task;
drop function bench_id;
analyze;
