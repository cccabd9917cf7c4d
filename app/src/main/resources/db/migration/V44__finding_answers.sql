-- What became of a finding: mended, or kept as it was because it was no violation. So a rule's precision is counted,
-- and the next person sees what was said about the clause before.
create table finding_answer (
    prebill_id uuid not null,
    number     integer not null,                   -- of the decision that answered it; what is undone does not count
    ordinal    integer not null,
    client_id  text not null references client,
    rule       text not null,
    reference  text not null,                      -- of the clause
    real       boolean not null,                   -- false: somebody said that it is no violation, and why
    primary key (prebill_id, number, ordinal),
    foreign key (prebill_id, number) references decision
);
create index finding_answer_of_clause on finding_answer (client_id, rule, reference);

grant select, insert on finding_answer to tenths_app;
create trigger finding_answer_frozen before update or delete on finding_answer
    for each row execute function refuse_change();
create trigger finding_answer_kept before truncate on finding_answer
    for each statement execute function refuse_change();
