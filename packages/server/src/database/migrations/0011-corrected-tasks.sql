-- What a person changed of a task when accepting its paper; null where it stands as it was read.
alter table task add column corrected jsonb;
create index draft_by_file on draft (sha256);
