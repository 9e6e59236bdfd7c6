--liquibase formatted sql

--changeset salon:registration-keys
--comment Directory: Idempotency-Keys of registrations, which belong to a user before there is a salon. The key is taken first, so that a repetition waits for it and for nothing else.

create table registration_key (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id) deferrable initially deferred,
    user_id uuid not null,
    key text not null,
    fingerprint bytea not null,
    created_at timestamptz not null default now(),
    primary key (user_id, key)
);
create index registration_key_age on registration_key (created_at);
call protect('registration_key', 'insert');
call open_to('lookup', 'registration_key', 'select');
call open_to('sweep', 'registration_key', 'select (created_at), delete');
