--liquibase formatted sql

--changeset salon:operation-stuck
--comment Since when a person has to decide: nobody can tell whether it happened, or Stripe refused what it should have taken.
alter table operation add column stuck_since timestamptz;
update operation set stuck_since = now() where status = 'UNKNOWN' and next_attempt_at is null;
create index operation_stuck on operation (stuck_since, id) where stuck_since is not null;
grant select (created_at, stuck_since) on operation to ${service}_sweep;

--changeset salon:operation-view
--comment What operators see of all salons: everything but the bytes that were sent.
create index operation_by_id on operation (id);
grant select (subject_id, verb, request_path, request_account, attempts, note, first_attempt_at, version) on operation to ${service}_sweep;
