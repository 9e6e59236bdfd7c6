--liquibase formatted sql

--changeset salon:payment-tip
--comment The part of a payment that is somebody's tip: the platform takes no share of it.
alter table payment add column tip bigint not null default 0;
alter table payment add constraint payment_tip check (tip between 0 and requested);
