--liquibase formatted sql

--changeset salon:payment-secret
--comment A client secret is kept only as long as the client has to act; afterwards Stripe alone has it.
update payment set client_secret = null where authorised > 0 or cancelled or intent_status = 'PROCESSING';
alter table payment add constraint payment_secret check (
    client_secret is null or (authorised = 0 and not cancelled and intent_status <> 'PROCESSING'));
