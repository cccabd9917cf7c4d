package tenths.store.capture;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;
import tenths.time.weeks.Target;

/// How much each person means to work, and where their reminders go.
public final class Targets {
    private final Transactions transactions;

    public Targets(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The targets of everybody who has one.
    public Map<TimekeeperId, List<Target>> all() {
        var targets = new LinkedHashMap<TimekeeperId, List<Target>>();
        transactions
                .sql()
                .sql("select timekeeper_id, valid_from, seconds_per_day, days from work_target"
                        + " order by timekeeper_id, valid_from")
                .query(row -> {
                    targets.computeIfAbsent(new TimekeeperId(row.getString("timekeeper_id")), _ -> new ArrayList<>())
                            .add(new Target(
                                    Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                                    row.getInt("seconds_per_day"),
                                    days(row.getArray("days"))));
                });
        return targets;
    }

    public List<Target> of(TimekeeperId person) {
        return all().getOrDefault(person, List.of());
    }

    public void save(TimekeeperId person, Target target) {
        transactions
                .sql()
                .sql("""
                        insert into work_target (timekeeper_id, valid_from, seconds_per_day, days)
                        values (:person, :from, :seconds, :days)
                        on conflict (timekeeper_id, valid_from)
                           do update set seconds_per_day = :seconds, days = :days
                        """)
                .param("person", person.value())
                .param("from", target.validFrom())
                .param("seconds", target.secondsPerDay())
                .param("days", numbers(target.days()))
                .update();
    }

    public Map<TimekeeperId, String> addresses() {
        var addresses = new LinkedHashMap<TimekeeperId, String>();
        transactions
                .sql()
                .sql("select timekeeper_id, address from reminder_address")
                .query(row -> {
                    addresses.put(
                            new TimekeeperId(row.getString("timekeeper_id")),
                            Objects.requireNonNull(row.getString("address")));
                });
        return addresses;
    }

    /// @param address blank takes it away
    public void saveAddress(TimekeeperId person, String address) {
        var statement = address.isBlank()
                ? "delete from reminder_address where timekeeper_id = :person and :address = ''"
                : "insert into reminder_address (timekeeper_id, address) values (:person, :address)"
                        + " on conflict (timekeeper_id) do update set address = :address";
        transactions
                .sql()
                .sql(statement)
                .param("person", person.value())
                .param("address", address.strip())
                .update();
    }

    static Short[] numbers(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(day -> (short) day.getValue()).toArray(Short[]::new);
    }

    static Set<DayOfWeek> days(Array numbers) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var number : (Number[]) numbers.getArray()) {
            days.add(DayOfWeek.of(number.intValue()));
        }
        return days;
    }
}
