--liquibase formatted sql

--changeset booking:booking-settings-1
-- one row for the salon, whose scope is the salon itself, and one for each location that differs
create table booking_settings (
    tenant_id          uuid   not null default current_setting('app.tenant_id')::uuid,
    scope_id           uuid   not null,
    lead_minutes       int check (lead_minutes between 0 and 525600),
    horizon_days       int check (horizon_days between 0 and 730),
    grid_minutes       int check (grid_minutes between 1 and 1440),
    gap_minutes        int check (gap_minutes between 0 and 1440),
    staff_visits       int check (staff_visits >= 0),
    location_visits    int check (location_visits >= 0),
    hold_minutes       int check (hold_minutes between 2 and 30),
    approval           boolean,
    travel_minutes     int check (travel_minutes between 0 and 1440),
    reminder_minutes   int[],
    default_policy_id  uuid,
    prices_include_tax boolean,
    version            bigint not null,
    primary key (tenant_id, scope_id),
    foreign key (tenant_id, default_policy_id) references policy
);
call protect('booking_settings', 'select, insert, update, delete');
