--liquibase formatted sql

--changeset salon:refund-origin
--comment What the desk gave back is never taken again, what a settlement gave back may be. A refund that no operation asked for was made at Stripe.
alter table refund add column origin text not null default 'STRIPE' check (origin in ('SETTLEMENT', 'DESK', 'STRIPE'));
update refund r set origin = 'SETTLEMENT' where exists (
    select 1 from operation o where o.tenant_id = r.tenant_id and o.id = r.id and o.verb = 'REFUND');
alter table refund alter column origin drop default;
alter table refund add column reason text;
alter table refund add column asked_by text;
alter table refund add column line_ids uuid[];
