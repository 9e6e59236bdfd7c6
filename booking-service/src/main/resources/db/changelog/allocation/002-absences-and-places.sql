--liquibase formatted sql

--changeset booking:allocation-2
-- time off and blocks take time as well: such a row has neither booking nor location
alter table allocation alter column booking_id drop not null;
alter table allocation add column location_id uuid;
alter table allocation add column visit_date date;
update allocation a set location_id = b.location_id, visit_date = b.wall_start::date
    from booking b where b.tenant_id = a.tenant_id and b.id = a.booking_id;
alter table allocation add check ((booking_id is null) = (location_id is null));
alter table allocation add check ((booking_id is null) = (visit_date is null));
-- how many visits a location has on a day
create index allocation_of_day on allocation (tenant_id, location_id, visit_date) where active and booking_id is not null;
