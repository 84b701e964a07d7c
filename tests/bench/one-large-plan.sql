-- Behind fill-office.sql: every task of the office becomes one of its first plan.
set session_replication_role = replica;
update task set root_id = 1, plan_id = '0190f5f0-0003-7000-8000-000000000001',
  ordinal = ('x' || right(id::text, 8))::bit(32)::integer;
update assignment set root_id = 1, plan_id = '0190f5f0-0003-7000-8000-000000000001';
delete from owed;
delete from roll_up_delta;
analyze;
