--liquibase formatted sql

--changeset booking:policy-2
--comment what moving a booking costs and how often it may be, whether a card is kept, how long a client may be late
alter table policy_version
    add column save_card     boolean not null default false,
    add column move_tiers    text    not null default '',
    add column most_moves    int check (most_moves >= 0),
    add column grace_minutes int     not null default 15 check (grace_minutes between 0 and 240);
