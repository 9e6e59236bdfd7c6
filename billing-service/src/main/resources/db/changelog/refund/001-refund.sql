--liquibase formatted sql

--changeset salon:refund
--comment Money on its way back.

create table refund (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    payment_id uuid not null,
    amount bigint not null check (amount between 1 and 99999999),
    status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    stripe_refund text,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payment (tenant_id, id)
);
create unique index refund_at_stripe on refund (tenant_id, stripe_refund);
create index refund_of_payment on refund (tenant_id, payment_id);
call protect('refund', 'select, insert, update');
