-- Requests for money that is to be held for a matter: no invoice, no revenue, and no ledger. What is held stands in
-- trust_balance, as the firm's own ledger says it.

create table top_up_request (
    number       integer primary key check (number > 0),
    matter_id    text not null references matter,
    client_id    text not null references client,      -- of the matter, when it was asked
    currency     char(3) not null,
    floor_minor  bigint not null,
    target_minor bigint not null check (target_minor >= floor_minor),
    held_minor   bigint not null check (held_minor >= 0 and held_minor < floor_minor),
    held_on      date not null,                        -- the day of the balance that called for it
    amount_minor bigint not null check (amount_minor = target_minor - held_minor),
    asked_on     date not null,
    asked_by     text not null,
    asked_at     timestamptz not null
);
create index top_up_request_of_matter on top_up_request (matter_id);

create table top_up_answer (
    number  integer primary key references top_up_request,
    kind    text not null check (kind in ('RECEIVED', 'WITHDRAWN')),
    day     date not null,
    words   text not null check (words <> ''),         -- the slip of the bank, or why it is withdrawn
    told_by text not null,
    told_at timestamptz not null
);

do $$
declare name text;
begin
    foreach name in array array['top_up_request', 'top_up_answer']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
