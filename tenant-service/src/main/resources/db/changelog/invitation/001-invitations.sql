--liquibase formatted sql

--changeset salon:invitations
--comment Who was asked to join and has not answered yet.

create table invitation (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    id uuid not null,
    email text not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, email)
);
call protect('invitation', 'select, insert, update, delete');

create table invitation_role (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    invitation_id uuid not null,
    position integer not null,
    role text not null,
    location_id uuid,
    primary key (tenant_id, invitation_id, position),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id),
    foreign key (tenant_id, location_id) references location (tenant_id, id)
);
call protect('invitation_role', 'select, insert, update, delete');

--changeset salon:invitation-directory
--comment Directory: from a token or an address, both as digests, to the invitation.

create table invitation_directory (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    token_digest bytea not null,
    invitation_id uuid not null,
    address_digest bytea not null,
    primary key (token_digest)
);
create index invitation_directory_address on invitation_directory (address_digest);
create index invitation_directory_invitation on invitation_directory (tenant_id, invitation_id);
call protect('invitation_directory', 'select, insert, delete');
call open_to('lookup', 'invitation_directory', 'select');
