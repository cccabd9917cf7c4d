-- What became of a request for money can have been written down by mistake: it is taken back with the reason, stays as
-- it was told, and the request waits again. Of the answers to one request at most one counts.

alter table top_up_answer drop constraint top_up_answer_pkey;
alter table top_up_answer add column attempt smallint not null default 1 check (attempt > 0);
alter table top_up_answer add primary key (number, attempt);

create table top_up_answer_undone (
    number    integer not null,
    attempt   smallint not null,
    reason    text not null check (reason <> ''),
    undone_by text not null,
    undone_at timestamptz not null,
    primary key (number, attempt),
    foreign key (number, attempt) references top_up_answer
);
grant select, insert on top_up_answer_undone to tenths_app;
create trigger top_up_answer_undone_frozen before update or delete on top_up_answer_undone
    for each row execute function refuse_change();
create trigger top_up_answer_undone_kept before truncate on top_up_answer_undone
    for each statement execute function refuse_change();

create function one_answer_counts() returns trigger language plpgsql as $$
begin
    if exists (select from top_up_answer a
                where a.number = new.number
                  and not exists (select from top_up_answer_undone u
                                   where u.number = a.number and u.attempt = a.attempt)) then
        raise exception 'request % is answered already', new.number using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger top_up_answer_once before insert on top_up_answer for each row execute function one_answer_counts();
