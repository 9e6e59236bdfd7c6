--liquibase formatted sql

--changeset salon:payment-times
--comment When a payment was asked for and when it last changed, for lists. Older ones tell their age by their id.
alter table payment add column created_at timestamptz;
update payment set created_at = coalesce(uuid_extract_timestamp(id), now());
alter table payment alter column created_at set not null;
alter table payment alter column created_at set default now();
alter table payment add column updated_at timestamptz not null default now();
create index payment_by_update on payment (tenant_id, updated_at, id);

--changeset salon:payment-touched splitStatements:false
create function payment_touched() returns trigger language plpgsql as $$
begin
    new.updated_at := clock_timestamp();
    return new;
end $$;
create trigger payment_touched before update on payment for each row execute function payment_touched();

--changeset salon:payment-status
--comment What a payment looks like from outside, derived from its amounts by the same rule as in the code, so that lists can filter by it.
alter table payment add column status text generated always as (
    case
        when waived_cause is not null then 'WAIVED'
        when captured > 0 then case
            when refunded = 0 then 'CAPTURED'
            when refunded < captured then 'PARTIALLY_REFUNDED'
            else 'REFUNDED' end
        when cancelled then case when lapsing then 'LAPSED' else 'CANCELLED' end
        when authorised > 0 then 'AUTHORIZED'
        when stripe_link is not null and not link_closed then 'ACTION_REQUIRED'
        when intent_status is null then case when refusals > 0 then 'FAILED' else 'PREPARING' end
        when intent_status = 'PROCESSING' then 'PROCESSING'
        when method = 'CARD_ON_FILE' then 'FAILED'
        when intent_status = 'REQUIRES_ACTION' then 'ACTION_REQUIRED'
        else 'AWAITING_CLIENT'
    end) stored;
create index payment_by_status on payment (tenant_id, status, id);
