-- Timers, the weeks of people, and the letters that remind them.

create table timer (
    id            uuid primary key,
    timekeeper_id text not null references timekeeper,
    standing      text not null check (standing in ('RUNNING', 'STOPPED', 'KEPT', 'DISCARDED')),
    turns         integer not null check (turns between 1 and 500),
    changed_at    timestamptz not null
);
-- Nobody does two things at once.
create unique index timer_one_runs on timer (timekeeper_id) where standing = 'RUNNING';
create index timer_of_timekeeper on timer (timekeeper_id, standing, changed_at);

-- What a timer's owner did with it, in order. Frozen: how the timer stands follows from its turns.
create table timer_turn (
    timer_id  uuid not null references timer,
    number    smallint not null check (number > 0),
    kind      text not null
              check (kind in ('BEGUN', 'RESUMED', 'STOPPED', 'LABELLED', 'SET_BACK', 'KEPT', 'DISCARDED')),
    at        timestamptz not null,
    ended     timestamptz check (ended <= at),
    point     smallint check (point > 0),
    words     text check (length(words) <= 1000),
    matter_id text references matter,
    temporary text check (length(temporary) <= 200),
    primary key (timer_id, number),
    check ((kind = 'STOPPED') = (ended is not null)),
    check ((kind = 'SET_BACK') = (point is not null)),
    check ((kind in ('BEGUN', 'LABELLED')) = (words is not null and temporary is not null)),
    check (matter_id is null or (kind in ('BEGUN', 'LABELLED') and temporary = ''))
);

-- How much a person means to work, and where reminders go; the latest row that has begun counts.
create table work_target (
    timekeeper_id   text not null references timekeeper,
    valid_from      date not null,
    seconds_per_day integer not null check (seconds_per_day between 0 and 86400),
    days            smallint[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]), -- ISO: Monday is 1
    primary key (timekeeper_id, valid_from)
);

create table day_off (
    timekeeper_id text not null references timekeeper,
    day           date not null,
    primary key (timekeeper_id, day)
);

-- Weeks of which their person said that nothing is missing. Opening one again takes the row away; the house book knows.
create table complete_week (
    timekeeper_id text not null references timekeeper,
    monday        date not null check (extract(isodow from monday) = 1),
    completed_at  timestamptz not null,
    primary key (timekeeper_id, monday)
);

create table reminder_address (
    timekeeper_id text primary key references timekeeper,
    address       text not null check (address <> '')
);

-- When the house reminds by itself; no row means never.
create table reminder_plan (
    only_one boolean primary key default true check (only_one),
    at       time not null,
    days     smallint[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])
);

-- Mail that was decided and has to leave the house: the row is written by the transaction that decides.
create table letter (
    id            uuid primary key,
    timekeeper_id text not null references timekeeper,
    day           date not null,
    recipient     text not null,
    subject       text not null,
    body          text not null,
    queued_at     timestamptz not null,
    attempts      integer not null default 0,
    next_attempt  timestamptz,                     -- null once it is sent or given up
    last_error    text not null default '',
    sent_at       timestamptz,
    unique (timekeeper_id, day)                    -- nobody is reminded twice a day, whoever asks
);
create index letter_due on letter (next_attempt) where next_attempt is not null;

grant select, insert, update on timer, letter to tenths_app;
grant select, insert on timer_turn to tenths_app;
grant select, insert, update, delete on work_target, day_off, complete_week, reminder_address, reminder_plan
    to tenths_app;
create trigger timer_turn_frozen before update or delete on timer_turn for each row execute function refuse_change();
create trigger timer_turn_kept before truncate on timer_turn for each statement execute function refuse_change();
