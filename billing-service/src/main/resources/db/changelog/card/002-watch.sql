--liquibase formatted sql

--changeset salon:card-seen
--comment When a setup was last looked at, at Stripe: one that waits is looked at again when its webhooks are missing.
alter table card add column seen_at timestamptz not null default now();
create index card_unsettled on card (seen_at) where state = 'AWAITING_CLIENT';
create index card_by_method on card (tenant_id, account, stripe_method) where state = 'SAVED';
call open_to('sweep', 'card', 'select (tenant_id, account, setup, state, seen_at)');
