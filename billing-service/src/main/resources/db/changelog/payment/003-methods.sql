--liquibase formatted sql

--changeset salon:payment-methods
--comment Payments by link, by a card on file and by what the desk took; our share by Stripe's figures.
alter table payment add column method text not null default 'CARD' check (method in ('CARD', 'CARD_ON_FILE', 'LINK', 'TERMINAL', 'CASH'));
alter table payment add column save_card boolean not null default false;
alter table payment add column lapsing boolean not null default false;
alter table payment add column fee_taken bigint not null default 0;
alter table payment add column fee_refunded bigint not null default 0;
alter table payment add constraint payment_fee check (0 <= fee_refunded and fee_refunded <= fee_taken);
alter table payment add column link_id uuid;
alter table payment add column link_reason text check (link_reason in ('AUTHENTICATION_REQUIRED', 'CARD_UNUSABLE', 'DESK_LINK'));
alter table payment add column stripe_link text;
alter table payment add column link_url text;
alter table payment add column link_closed boolean;
create index payment_of_client on payment (tenant_id, client_id);

--changeset salon:payment-attempt
--comment Attempts that failed, by Stripe's id of each: news of them may come often.
create table payment_attempt (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    payment_id uuid not null,
    charge text not null,
    code text,
    decline_code text,
    decline_class text not null check (decline_class in ('RETRYABLE', 'FINAL')),
    noted_at timestamptz not null,
    primary key (tenant_id, payment_id, charge),
    foreign key (tenant_id, payment_id) references payment (tenant_id, id)
);
call protect('payment_attempt', 'select, insert');

--changeset salon:booking-aim
--comment What may be kept for a booking, as booking-service said last.
create table booking_aim (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    booking_id uuid not null,
    keep bigint check (keep between 0 and 99999999),
    over boolean not null,
    version bigint not null,
    primary key (tenant_id, booking_id)
);
call protect('booking_aim', 'select, insert, update');
