--liquibase formatted sql

--changeset salon:payment
--comment What a client was asked for, what the card gave, what went back.

create table payment (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    legal_entity_id uuid not null default current_setting('app.tenant_id')::uuid,
    booking_id uuid not null,
    client_id uuid,
    kind text not null check (kind in ('DEPOSIT', 'FULL', 'FEE', 'BALANCE')),
    requested bigint not null check (requested between 0 and 99999999),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    capture_mode text not null check (capture_mode in ('MANUAL', 'AUTOMATIC')),
    stripe_account text,
    expires_at timestamptz,
    authorised bigint not null,
    captured bigint not null,
    refunded bigint not null,
    target bigint check (target between 0 and 99999999),
    abandoned boolean not null,
    cancelled boolean not null,
    end_cause text check (end_cause in ('EXPIRED', 'CANCELLED', 'REPLACED', 'BY_DESK')),
    waived_cause text check (waived_cause in ('ACCOUNT_INACTIVE', 'BELOW_MINIMUM', 'NOTHING_DUE')),
    intent text,
    client_secret text,
    intent_status text check (intent_status in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_CONFIRMATION', 'REQUIRES_ACTION',
        'PROCESSING', 'REQUIRES_CAPTURE', 'SUCCEEDED', 'CANCELED')),
    capture_before timestamptz,
    refusals integer not null,
    reads_started bigint not null,
    reads_applied bigint not null,
    version bigint not null,
    primary key (tenant_id, id),
    -- the last line of defence: whatever the code does, no more goes back than was taken, no more is taken than granted
    constraint payment_amounts check (0 <= refunded and refunded <= captured and captured <= authorised)
);
create index payment_of_booking on payment (tenant_id, booking_id);
create unique index payment_at_stripe on payment (tenant_id, intent);
call protect('payment', 'select, insert, update');
