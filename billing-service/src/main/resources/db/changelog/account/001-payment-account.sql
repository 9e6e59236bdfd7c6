--liquibase formatted sql

--changeset salon:payment-account
--comment The salon's account at Stripe, and the directory that leads from a webhook to the salon.

create table payment_account (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    legal_entity_id uuid not null default current_setting('app.tenant_id')::uuid,
    name text not null,
    country text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    state text not null check (state in ('NONE', 'PENDING', 'RESTRICTED', 'ACTIVE', 'DEAUTHORIZED')),
    stripe_account text,
    since timestamptz not null,
    reads_started bigint not null,
    reads_applied bigint not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, legal_entity_id)
);
call protect('payment_account', 'select, insert, update');

--changeset salon:stripe-account-directory
--comment Tenant-less by intent: a webhook knows the Stripe account only. Written by the salon, read by the look-up role.
create table stripe_account_directory (
    stripe_account text primary key,
    salon_id uuid not null
);
grant insert on stripe_account_directory to ${service}_app;
grant select on stripe_account_directory to ${service}_lookup;
