--liquibase formatted sql

--changeset salon:payment-seen
--comment When a payment was last looked at, at Stripe: one that isn't final is looked at again when its webhooks are missing.
alter table payment add column seen_at timestamptz not null default now();
create index payment_unsettled on payment (seen_at)
    where status in ('AWAITING_CLIENT', 'ACTION_REQUIRED', 'PROCESSING', 'AUTHORIZED');
create index payment_running_out on payment (capture_before) where status = 'AUTHORIZED';
call open_to('sweep', 'payment', 'select (tenant_id, id, status, seen_at, capture_before, intent)');
drop trigger payment_touched on payment;
create trigger payment_touched before update on payment for each row
    when (old.version is distinct from new.version) execute function payment_touched();

--changeset salon:refund-underway
create index refund_underway on refund (tenant_id, payment_id) where status = 'PENDING';
call open_to('sweep', 'refund', 'select (tenant_id, payment_id, status)');
