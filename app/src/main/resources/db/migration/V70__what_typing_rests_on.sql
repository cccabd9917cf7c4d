-- What a draft would cost and what would be found in it rest on these as well: what the entry bar keeps of them is
-- built anew when they change.
do $$
declare name text;
begin
    foreach name in array array['fee_deal', 'split_agreement', 'budget', 'budget_answer']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each statement
                        execute function master_changed()', name || '_changed', name);
    end loop;
end $$;
