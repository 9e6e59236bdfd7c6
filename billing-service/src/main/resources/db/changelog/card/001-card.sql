--liquibase formatted sql

--changeset salon:stripe-customer
--comment A client on the salon's Stripe account: ids, nothing personal.
create table stripe_customer (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    client_id uuid not null,
    account text not null,
    customer text not null,
    primary key (tenant_id, client_id, account)
);
call protect('stripe_customer', 'select, insert');

--changeset salon:card
--comment Cards on file with the consent to keep them (text, policy, time, address).
create table card (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    client_id uuid not null,
    booking_id uuid,
    account text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    consent_id uuid not null,
    consent_text_version text not null,
    consent_policy_hash text not null,
    consent_at timestamptz not null,
    consent_ip text,
    by_setup boolean not null,
    unwanted boolean not null,
    state text not null check (state in ('ASKED', 'AWAITING_CLIENT', 'SAVED', 'CANCELLED', 'REMOVED')),
    setup text,
    client_secret text,
    failure text check (failure in ('DECLINED', 'AUTHENTICATION_FAILED', 'CANCELLED')),
    customer text,
    stripe_method text,
    brand text,
    last4 text,
    exp_month integer,
    exp_year integer,
    reads_started bigint not null,
    reads_applied bigint not null,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    constraint card_on_file check (state <> 'SAVED' or (customer is not null and stripe_method is not null)),
    constraint card_secret check (client_secret is null or state = 'AWAITING_CLIENT')
);
create index card_of_client on card (tenant_id, client_id);
create index card_of_booking on card (tenant_id, booking_id);
create unique index card_setup on card (tenant_id, setup);
call protect('card', 'select, insert, update');
