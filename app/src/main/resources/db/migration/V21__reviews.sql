-- Since when a reviewer has a bill, and letters that ask for it.

alter table prebill add given_at timestamptz;      -- null unless a reviewer has it

alter table letter add about text not null default 'TIME' check (about in ('TIME', 'REVIEW'));
alter table letter drop constraint letter_timekeeper_id_day_key;
alter table letter add unique (timekeeper_id, day, about); -- nobody is reminded twice a day of the same
