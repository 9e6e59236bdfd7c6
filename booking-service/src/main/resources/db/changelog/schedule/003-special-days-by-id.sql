--liquibase formatted sql

--changeset booking:schedule-3
alter table special_day add column id uuid not null default uuidv7();
create unique index special_day_by_id on special_day (tenant_id, id);
