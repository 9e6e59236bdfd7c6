--liquibase formatted sql

--changeset booking:allocation-3
-- promotion looks for the few that are overbooked, not through all that a stylist ever did.
create index allocation_overbooked on allocation (tenant_id, subject_id, created_at, id)
    where active and overbooked;
