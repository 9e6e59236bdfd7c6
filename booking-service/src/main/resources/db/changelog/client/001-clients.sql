--liquibase formatted sql

--changeset booking:client-1
--comment a salon's clients; look-ups go by equality of normalised values, since nothing else reaches an index here
create table client (
    tenant_id       uuid        not null default current_setting('app.tenant_id')::uuid,
    id              uuid        not null,
    name            text        not null,
    phone           text,
    email           text,
    email_key       text,
    user_id         uuid,
    no_shows        int         not null default 0 check (no_shows >= 0),
    disputes        int         not null default 0 check (disputes >= 0),
    blocked_at      timestamptz,
    blocked_reason  text,
    archived_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    primary key (tenant_id, id)
);
create index client_by_phone on client (tenant_id, phone) where phone is not null;
create index client_by_email on client (tenant_id, email_key) where email_key is not null;
create unique index client_of_user on client (tenant_id, user_id) where user_id is not null;
create index client_by_update on client (tenant_id, updated_at, id);
call protect('client', 'select, insert, update, delete');

-- the first 3 to 6 letters of each word of a name
create table client_name_prefix (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    client_id uuid not null,
    prefix    text not null,
    primary key (tenant_id, client_id, prefix),
    foreign key (tenant_id, client_id) references client
);
create index client_name_prefix_found on client_name_prefix (tenant_id, prefix, client_id);
call protect('client_name_prefix', 'select, insert, update, delete');

create table client_note (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null,
    client_id  uuid        not null,
    text       text        not null,
    visibility text        not null,
    author     text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, client_id) references client
);
create index client_note_of_client on client_note (tenant_id, client_id, id);
call protect('client_note', 'select, insert, update, delete');

create table client_consent (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    id           uuid        not null,
    client_id    uuid        not null,
    kind         text        not null,
    text_version text        not null,
    given_at     timestamptz not null,
    given_by     text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (tenant_id, id),
    foreign key (tenant_id, client_id) references client
);
create index client_consent_of_client on client_consent (tenant_id, client_id, id);
-- one consent of a kind is in force at a time
create unique index client_consent_in_force on client_consent (tenant_id, client_id, kind) where withdrawn_at is null;
call protect('client_consent', 'select, insert, update');
