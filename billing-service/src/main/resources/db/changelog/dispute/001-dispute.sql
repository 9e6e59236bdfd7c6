--liquibase formatted sql

--changeset salon:dispute
--comment What clients' banks disputed or asked about.
create table dispute (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    payment_id uuid not null,
    stripe_dispute text not null,
    amount bigint not null check (amount between 0 and 99999999),
    reason text not null,
    state text not null check (state in ('INQUIRY', 'OPEN', 'WON', 'LOST', 'INQUIRY_CLOSED')),
    funds_withdrawn boolean not null,
    evidence_due_by timestamptz,
    opened_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, stripe_dispute),
    foreign key (tenant_id, payment_id) references payment (tenant_id, id)
);
create index dispute_of_payment on dispute (tenant_id, payment_id);
create index dispute_by_state on dispute (tenant_id, state, id);
call protect('dispute', 'select, insert, update');
