--liquibase formatted sql

--changeset salon:stripe-event-parked
--comment What operators look at; the rest of the states are worked off and listed by the time they came.
create index stripe_event_parked on stripe_event (received_at) where state = 'PARKED';
