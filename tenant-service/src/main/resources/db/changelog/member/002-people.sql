--liquibase formatted sql

--changeset salon:member-email
--comment The verified address under which an invitation was accepted.
alter table member add column email text;
