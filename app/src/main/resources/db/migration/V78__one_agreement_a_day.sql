-- Two agreements for the same never hold on one day, as before. What they are for is compared by two numbers of 64
-- bits made from it, not by its ten parts: the index took most of the time of recording many rates at once. That two
-- different things share both numbers is as good as impossible, and would refuse a rate, not admit one.
do $$
declare
    agreed_for constant text := $words$(
        coalesce(case when matter_id is null and group_id is null then client_id end, '')
        || E'\x1f' || coalesce(matter_id, '') || E'\x1f' || coalesce(group_id, '')
        || E'\x1f' || coalesce(timekeeper_id, '') || E'\x1f' || coalesce(classification, '')
        || E'\x1f' || coalesce(task, '') || E'\x1f' || coalesce(activity, '')
        || E'\x1f' || coalesce(place, '') || E'\x1f' || coalesce(currency::text, '') || E'\x1f' || kind)$words$;
begin
    execute format('
        alter table agreement
            drop constraint one_agreement_a_day,
            add constraint one_agreement_a_day exclude using gist (
                hashtextextended(%1$s, 0) with =, hashtextextended(%1$s, 1) with =,
                daterange(valid_from, valid_to, ''[]'') with &&) where (superseded_at is null)', agreed_for);
end $$;
