package tenths.connectors.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.rates.Agreement;
import tenths.rates.Increment;
import tenths.rates.RateChange;

/// A change that somebody wants to try on past bills, as it is written down.
public sealed interface TriedChange {
    /// In one line, for lists and for the record.
    String words();

    /// Nothing: whether the past comes out again as it was.
    record Nothing() implements TriedChange {
        @Override
        public String words() {
            return "no change: is every bill computed again as it is?";
        }
    }

    /// Another rate, or another maximum.
    record Rate(RateChange rate) implements TriedChange {
        @Override
        public String words() {
            var days = rate.to() == null ? "from " + rate.from() : "from " + rate.from() + " to " + rate.to();
            var most = rate.kind() == Agreement.Kind.MAXIMUM ? "at most " : "";
            return Stream.of(
                            most + rate.perHour().toPlainString() + " an hour for " + who(),
                            where(),
                            rate.scope().on().words(),
                            rate.scope().currency() == null
                                    ? ""
                                    : "in " + rate.scope().currency(),
                            days,
                            rate.notice() == null ? "" : rate.notice().words())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private String who() {
            var person = rate.scope().timekeeper();
            var ofClass = rate.scope().classification();
            return person != null ? "timekeeper " + person.value() : ofClass == null ? "everybody" : "class " + ofClass;
        }

        private String where() {
            var matter = rate.scope().matter();
            var group = rate.scope().group();
            var client = rate.scope().client();
            if (matter != null || group != null) {
                return matter != null ? "matter " + matter.value() : "group " + group;
            }
            return client == null ? "the whole firm" : "client " + client.value();
        }
    }

    /// A matter that belonged to a group of matters since a day.
    record Joined(MatterId matter, MatterGroupId group, LocalDate from) implements TriedChange {
        @Override
        public String words() {
            return "matter %s in group %s from %s".formatted(matter.value(), group, from);
        }
    }

    /// A matter that was handled elsewhere.
    ///
    /// @param place blank for nowhere in particular
    record Moved(MatterId matter, String place) implements TriedChange {
        @Override
        public String words() {
            return "matter " + matter.value()
                    + (place.isBlank() ? " handled nowhere in particular" : " handled at " + place);
        }
    }

    /// Every rate that held, raised or lowered.
    ///
    /// @param client null for all
    /// @param from first day of the work
    /// @param percent negative for lower rates
    record Rise(@Nullable ClientId client, LocalDate from, BigDecimal percent) implements TriedChange {
        @Override
        public String words() {
            var whose = client == null ? "of the whole firm" : "of client " + client.value();
            return "all rates %s %s%s%% from %s"
                    .formatted(whose, percent.signum() < 0 ? "" : "+", percent.toPlainString(), from);
        }
    }

    /// @param rule name within the pack
    /// @param severity null where it stays
    record Rule(String pack, String rule, @Nullable Severity severity, Map<String, String> parameters)
            implements TriedChange {
        public Rule {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public String words() {
            var weight = severity == null ? "" : " " + severity.name().toLowerCase(Locale.ROOT);
            var values = new TreeMap<>(parameters)
                    .entrySet().stream()
                            .map(each -> " " + each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(","));
            return "rule %s of %s:%s%s".formatted(rule, pack, weight, values);
        }
    }

    record Rounding(ClientId client, Increment increment) implements TriedChange {
        @Override
        public String words() {
            return "client %s billed in %s".formatted(client.value(), increment.words());
        }
    }

    /// @param body as a format profile is written
    record Format(ClientId client, String body) implements TriedChange {
        @Override
        public String words() {
            return "e-bills of client " + client.value() + " by another format profile";
        }
    }

    /// @param matter null for all matters of the client
    /// @param body as a fee deal is written
    record Deal(ClientId client, @Nullable MatterId matter, LocalDate from, String body) implements TriedChange {
        @Override
        public String words() {
            var whose = matter == null ? "client " + client.value() : "matter " + matter.value();
            return "another fee deal for %s from %s".formatted(whose, from);
        }
    }
}
