-- Language models: who may be asked about whose work, and every question that left the house. Of settings, contracts,
-- policies, consents and flags the newest row counts; what was once on record stays on record.

create table model_choice (
    version          integer primary key check (version > 0),
    provider         text not null check (provider in ('OFF', 'CLAUDE', 'OWN')),
    address          text not null,
    model            text not null,
    key_header       text not null check (key_header in ('BEARER', 'X_API_KEY')),
    local            boolean not null,
    calls_per_person integer not null check (calls_per_person >= 0),
    bytes_per_person bigint not null check (bytes_per_person >= 0),
    bytes_per_day    bigint not null check (bytes_per_day >= 0),
    answer_tokens    integer not null check (answer_tokens > 0),
    patience_seconds integer not null check (patience_seconds > 0),
    keep_days        integer not null check (keep_days between 1 and 3650), -- how long sent bytes are kept
    sealed_key       text,                         -- the provider's key, encrypted; its key is outside the database
    chosen_by        text not null,
    chosen_at        timestamptz not null
);

create table model_contract (
    id             uuid primary key,
    provider       text not null check (provider in ('CLAUDE', 'OWN')),
    terms          text not null check (terms <> ''),
    commercial     boolean not null,
    training       boolean not null,
    retention_days integer not null check (retention_days >= 0),
    checked_on     date not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null
);

create table model_policy (
    id          uuid primary key,
    client_id   text not null references client,
    policy      text not null check (policy in ('FORBIDDEN', 'DISCLOSE', 'ALLOWED')),
    quote       text not null,                     -- the guideline's own words
    disclosure  text not null,                     -- what the client wants to read
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (policy <> 'DISCLOSE' or disclosure <> '')
);
create index model_policy_of_client on model_policy (client_id, recorded_at desc);

create table model_consent (
    id          uuid primary key,
    client_id   text not null references client,
    given       boolean not null,                  -- false: withdrawn
    given_by    text not null,
    given_on    date not null,
    words       text not null,                     -- the text that was consented to
    letter      text not null,                     -- id of the engagement letter
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (not given or (given_by <> '' and words <> '' and letter <> ''))
);
create index model_consent_of_client on model_consent (client_id, recorded_at desc);

create table model_matter (
    id          uuid primary key,
    matter_id   text not null references matter,
    opened      boolean not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index model_matter_of_matter on model_matter (matter_id, recorded_at desc);

-- A question, written down before it leaves.
create table model_call (
    id             uuid primary key,
    purpose        text not null check (purpose in ('NOTE', 'NARRATIVE')),
    timekeeper_id  text references timekeeper,     -- for whom it is counted
    asked_by       text not null,
    note_id        uuid references note,
    provider       text not null,
    host           text not null,
    model          text not null,
    prompt_version text not null,
    sha256         bytea not null,                 -- of the bytes that left
    size_bytes     integer not null check (size_bytes > 0),
    redactions     text not null,                  -- how many identifiers of each kind were taken out
    disclosures    text not null,
    asked_on       date not null,
    asked_at       timestamptz not null
);
create index model_call_by_time on model_call (asked_at desc, id);
create index model_call_of_day on model_call (asked_on, timekeeper_id);
create index model_call_of_note on model_call (note_id);

create table model_reply (
    call_id     uuid primary key references model_call,
    outcome     text not null,                     -- ANSWERED, or why there is no answer
    request_id  text not null,
    model       text not null,                     -- the name under which the model answered
    tokens_in   bigint not null,
    tokens_out  bigint not null,
    latency_ms  bigint not null,
    entries     integer not null,
    dropped     integer not null,
    answered_at timestamptz not null
);

-- The exact bytes, encrypted, with a life of their own (A-30): they can be deleted, the record of them cannot.
create table model_bytes (
    call_id    uuid not null references model_call,
    kind       text not null check (kind in ('QUESTION', 'ANSWER')),
    sealed     text not null,
    keep_until date not null,
    primary key (call_id, kind)
);
create index model_bytes_by_end on model_bytes (keep_until);

-- What became of a note at the model: one row for each note that was offered.
create table model_reading (
    note_id uuid primary key references note,
    outcome text not null check (outcome in ('ASKING', 'READ', 'RULES_ONLY')),
    why     text not null,                         -- told to the person; never words of the note
    at      timestamptz not null
);
create index note_by_arrival on note (received_at);
create index model_reading_asking on model_reading (at) where outcome = 'ASKING';

do $$
declare name text;
begin
    foreach name in array array['model_choice', 'model_contract', 'model_policy', 'model_consent', 'model_matter',
                                'model_call', 'model_reply']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
    grant select, insert, delete on model_bytes to tenths_app;
    grant select, insert, update on model_reading to tenths_app;
end $$;
