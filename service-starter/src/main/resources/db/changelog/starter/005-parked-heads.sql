--liquibase formatted sql

--changeset starter:parked-heads
--comment Whatever stands first of its aggregate may be due, so no index by reason helps.
drop index inbox_parked_due;
