--liquibase formatted sql

--changeset salon:payment-account-restriction
--comment Why we don't let an account charge although Stripe would.
alter table payment_account add column restriction text check (restriction in ('SETTLEMENT_CURRENCY'));

--changeset salon:stripe-account-directory-sweep
--comment Events are fetched only of accounts on which something happened lately.
grant select on stripe_account_directory to ${service}_sweep;
grant select (updated_at) on payment to ${service}_sweep;
