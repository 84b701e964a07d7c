-- What happened, in the order it happened: added to and never changed. Every event carries the hash of the one
-- before it in its stream, so that a change behind the application's back shows (verifyLedger).
create table event (
  root_id integer not null check (root_id >= 0),
  stream uuid not null,
  version integer not null check (version >= 1),
  position bigserial not null,
  type text not null,
  data jsonb not null,
  meta jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (root_id, stream, version)
);

create index event_position on event (position);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to: % refused', lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger event_is_final before update or delete or truncate on event
  for each statement execute function refuse_to_change_history();
