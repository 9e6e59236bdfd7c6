--liquibase formatted sql

--changeset salon:bill-terms
--comment What the client was shown when the booking was made: the evidence of a card's consent.
alter table bill add column consent_text_version text not null default '';
alter table bill add column policy_hash text not null default '';
create index bill_of_owner on bill (tenant_id, owner_user_id) where owner_user_id is not null;
