-- What a biller asks a timekeeper about a line of an open bill, and the answer (S7).
create table question (
    id            uuid primary key,
    prebill_id    uuid not null references prebill,
    work_id       uuid not null references work,
    part          smallint not null,
    timekeeper_id text not null references timekeeper,   -- who is asked
    text          text not null check (text <> ''),
    asked_by      text not null,
    asked_at      timestamptz not null,
    answer        text,
    words         text,                                  -- narrative that the answer proposes
    answered_by   text,
    answered_at   timestamptz,
    closed_by     text,
    closed_at     timestamptz,
    check ((answer is null) = (answered_at is null)),
    check ((closed_by is null) = (closed_at is null))
);

create index question_of_prebill on question (prebill_id);
create index question_open on question (timekeeper_id, asked_at) where closed_at is null;

grant select, insert on question to tenths_app;
grant update (answer, words, answered_by, answered_at, closed_by, closed_at) on question to tenths_app;

alter table letter drop constraint letter_about_check;
alter table letter add constraint letter_about_check check (about in ('TIME', 'REVIEW', 'QUESTION'));
