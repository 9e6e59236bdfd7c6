--liquibase formatted sql

--changeset salon:stripe-event-retention
--comment What was worked off is kept as long as Stripe keeps it, then it goes; what waits or is parked stays.
create index stripe_event_worked_off on stripe_event (received_at) where state in ('DONE', 'IGNORED', 'OTHER_MODE');
grant delete on stripe_event to ${service}_lookup;
