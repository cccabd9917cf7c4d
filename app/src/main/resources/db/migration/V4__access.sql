-- Who may come in, and what was answered to them.

create table app_user (
    id            uuid primary key,
    login         text not null unique check (login = lower(login)),
    name          text not null,
    role          text not null check (role in ('BILLER', 'TIMEKEEPER', 'ADMINISTRATOR')),
    timekeeper_id text references timekeeper,
    password_hash text not null,
    failures      integer not null default 0,
    locked_until  timestamptz,
    disabled      boolean not null default false,
    created_at    timestamptz not null
);

create table one_time_code (
    hash       bytea primary key,
    purpose    text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- What was answered to an unsafe request, so that a retry gets the same answer and acts once.
create table answered_request (
    actor        text not null,
    key          text not null check (length(key) <= 255),
    request_hash bytea not null,
    status       integer,                          -- null while the first request is still running
    body         text,
    at           timestamptz not null,
    primary key (actor, key)
);

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
