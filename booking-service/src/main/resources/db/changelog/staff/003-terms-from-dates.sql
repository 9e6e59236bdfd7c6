--liquibase formatted sql

--changeset booking:staff-4
--comment terms change from dates on, so that what holds today stays when what will hold is agreed
create table staff_terms_version (
    tenant_id      uuid not null default current_setting('app.tenant_id')::uuid,
    variant_id     uuid not null,
    staff_id       uuid not null,
    effective_from date not null,
    price          bigint check (price between 0 and 99999999),
    minutes        text not null,
    primary key (tenant_id, variant_id, staff_id, effective_from),
    foreign key (tenant_id, variant_id, staff_id) references staff_terms
);
insert into staff_terms_version (tenant_id, variant_id, staff_id, effective_from, price, minutes)
    select t.tenant_id, t.variant_id, t.staff_id, t.effective_from, t.price,
        coalesce((select string_agg(p.phase || ':' || p.minutes, ',' order by p.phase)
            from staff_terms_phase p where p.tenant_id = t.tenant_id
                and p.variant_id = t.variant_id and p.staff_id = t.staff_id), '')
    from staff_terms t;
call protect('staff_terms_version', 'select, insert, update, delete');
-- the former columns go when no instance of the release before is left
alter table staff_terms alter column effective_from drop not null;
alter table staff_terms add column id uuid not null default uuidv7();
create unique index staff_terms_by_id on staff_terms (tenant_id, id);

--changeset booking:staff-5
alter table work_day add column id uuid not null default uuidv7();
create unique index work_day_by_id on work_day (tenant_id, id);
alter table work_day add column note text;
