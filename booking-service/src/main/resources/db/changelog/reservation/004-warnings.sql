--liquibase formatted sql

--changeset booking:reservation-7
--comment which rules a booking breaks that did not bind whoever made it: their slugs, comma-separated
alter table booking add column warnings text not null default '';
