--liquibase formatted sql

--changeset booking:reservation-6
--comment how far a card that was asked for has come
alter table booking_money add column card_status text;
