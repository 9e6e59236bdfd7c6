--liquibase formatted sql

--changeset salon:operation-verbs
--comment Cards on file, charges without their holder, and payment links are calls to Stripe too.
alter table operation drop constraint operation_verb_check;
alter table operation add constraint operation_verb check (verb in ('CREATE_ACCOUNT', 'CREATE_INTENT', 'CAPTURE', 'CANCEL', 'REFUND',
    'CHARGE_CARD', 'CREATE_LINK', 'CLOSE_LINK', 'CREATE_CUSTOMER', 'CREATE_PAYER', 'CREATE_SETUP', 'CANCEL_SETUP', 'DETACH_CARD'));
