--liquibase formatted sql

--changeset salon:stray-payment
--comment Money that came in beside a payment's own intent, and goes back.
create table stray_payment (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    payment_id uuid not null,
    stripe_account text not null,
    intent text not null,
    amount bigint not null check (amount between 1 and 99999999),
    found_at timestamptz not null,
    returned_at timestamptz,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, intent),
    foreign key (tenant_id, payment_id) references payment (tenant_id, id)
);
create index stray_of_payment on stray_payment (tenant_id, payment_id);
call protect('stray_payment', 'select, insert, update');
alter table operation drop constraint operation_verb;
alter table operation add constraint operation_verb check (verb in ('CREATE_ACCOUNT', 'CREATE_INTENT', 'CAPTURE', 'CANCEL', 'REFUND',
    'CHARGE_CARD', 'CREATE_LINK', 'CLOSE_LINK', 'CREATE_CUSTOMER', 'CREATE_PAYER', 'CREATE_SETUP', 'CANCEL_SETUP', 'DETACH_CARD',
    'RELEASE_STRAY', 'REFUND_STRAY'));
