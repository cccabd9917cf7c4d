package tenths.connectors.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.rates.Increment;
import tenths.rates.Scope;

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

    /// @param to last day; null where it runs on
    record Rate(Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour) implements TriedChange {
        @Override
        public String words() {
            var days = to == null ? "from " + from : "from " + from + " to " + to;
            return "%s an hour for %s, %s, %s".formatted(perHour.toPlainString(), who(), where(), days);
        }

        private String who() {
            var person = scope.timekeeper();
            var group = scope.classification();
            return person != null ? "timekeeper " + person.value() : group == null ? "everybody" : "class " + group;
        }

        private String where() {
            var matter = scope.matter();
            var client = scope.client();
            return matter != null
                    ? "matter " + matter.value()
                    : client == null ? "the whole firm" : "client " + client.value();
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
