-- Requests that change something carry a key of the person's choosing: one that was answered is answered again, and
-- nothing happens twice. Kept for some days (http/once.ts); known to nobody else, and not part of the ledger.
create table idempotency_key (
  actor text not null,
  key uuid not null,
  -- SHA-256 of the procedure and everything it was asked.
  request_hash text not null,
  -- Null only inside the transaction that acts.
  answer jsonb,
  taken_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_key_taken on idempotency_key (taken_at);

-- Who oversees the work of a plan stands in its own assignments: found without reading all of them.
create index assignment_overseeing on assignment (root_id, plan_id) where role in ('standing', 'supervise');
create index assignment_of_task on assignment (root_id, task_id);
