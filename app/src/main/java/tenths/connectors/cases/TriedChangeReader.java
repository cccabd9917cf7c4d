package tenths.connectors.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Increment;
import tenths.rates.Notice;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a change that is to be tried on past bills: YAML with one of `rate`, `rise`, `joined`, `moved`, `rule`,
/// `rounding`, `deal`, `format` and `nothing`.
/// Every fault is told at once, with its line.
public final class TriedChangeReader {
    private static final int MOST_CHARACTERS = 100_000;
    private static final String REPAIR =
            "write one of rate, rise, joined, moved, rule, rounding, deal, format or nothing, as the handbook shows";
    private static final List<String> KINDS =
            List.of("rate", "rise", "joined", "moved", "rule", "rounding", "deal", "format", "nothing");

    private static final Map<String, Severity> SEVERITIES = Stream.of(Severity.values())
            .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, Increment.Direction> DIRECTIONS = Map.of(
            "up", Increment.Direction.UP,
            "nearest", Increment.Direction.HALF_UP,
            "down", Increment.Direction.DOWN);

    private static final Map<String, Agreement.Kind> RATE_KINDS =
            Map.of("rate", Agreement.Kind.RATE, "maximum", Agreement.Kind.MAXIMUM);

    /// Stands in traces where an agreement would say where it was agreed.
    private static final String SOURCE = "what if";

    private static final Form<BigDecimal> PERCENT =
            Form.signed(2, 3, "per cent such as 3 or -2.5").where(percent -> percent.signum() != 0);

    private final List<CaseFault> faults = new ArrayList<>();
    private final Places places = new Places();

    private TriedChangeReader() {}

    public static TriedChangeReading read(String yaml) {
        return new TriedChangeReader().reading(yaml);
    }

    private TriedChangeReading reading(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, "it has more than " + MOST_CHARACTERS + " characters", "shorten it");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return refused(1, "it is empty", REPAIR);
            }
            var change = change(Members.of(Node.of(parser, "$", faults, places), faults));
            return faults.isEmpty() && change.isPresent()
                    ? new TriedChangeReading.Read(change.get())
                    : new TriedChangeReading.Refused(placed());
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            var message = broken.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
            return refused(at == null ? 1 : Math.max(1, at.getLineNr()), message, REPAIR);
        }
    }

    private static TriedChangeReading refused(int line, String message, String repair) {
        return new TriedChangeReading.Refused(List.of(new DealFault(line, "", message, repair)));
    }

    private List<DealFault> placed() {
        return faults.stream()
                .map(fault -> new DealFault(
                        places.line(fault.path()),
                        fault.path().replaceFirst("^\\$\\.?", ""),
                        fault.message(),
                        fault.repair()))
                .sorted(Comparator.comparingInt(DealFault::line))
                .toList();
    }

    private Optional<TriedChange> change(Members in) {
        var given = KINDS.stream().filter(in::has).toList();
        in.close();
        if (given.size() != 1) {
            in.fault("", given.isEmpty() ? "it names no change" : "it names " + given.size() + " changes", REPAIR);
            return Optional.empty();
        }
        var kind = given.getFirst();
        if (kind.equals("nothing")) {
            if (!in.flag("nothing", false)) {
                in.fault("nothing", "it is not true", "write nothing: true, or another change");
            }
            return Optional.of(new TriedChange.Nothing());
        }
        var members = in.object(kind);
        if (members == null) {
            return Optional.empty();
        }
        var change = switch (kind) {
            case "rate" -> rate(members);
            case "rise" -> rise(members);
            case "joined" -> joined(members);
            case "moved" -> moved(members);
            case "rule" -> rule(members);
            case "rounding" -> rounding(members);
            case "deal" -> deal(members);
            default -> format(members);
        };
        members.close();
        return Optional.ofNullable(change);
    }

    private static @Nullable TriedChange rate(Members in) {
        var from = in.must("from", Form.DAY);
        var to = in.may("to", Form.DAY);
        var perHour = in.must("perHour", Form.PRICE);
        var kind = in.may("kind", Form.choice(RATE_KINDS), Agreement.Kind.RATE);
        var notice = notice(in);
        var scope = scope(in);
        if (to != null && to.isBefore(from)) {
            in.fault("to", "it is before the first day", "write a later day, or leave it out");
        }
        return scope == null
                ? null
                : new TriedChange.Rate(new RateChange(scope, from, to, perHour, SOURCE, kind, notice));
    }

    /// @return null where it is for two at once
    private static @Nullable Scope scope(Members in) {
        var client = in.may("client", Form.NAME);
        var matter = in.may("matter", Form.NAME);
        var group = in.may("group", Form.NAME);
        var person = in.may("timekeeper", Form.NAME);
        var ofClass = in.may("class", Form.NAME);
        var on = Particulars.of(
                in.may("task", Form.NAME, ""), in.may("activity", Form.NAME, ""), in.may("place", Form.TEXT, ""));
        var currency = in.may("currency", Form.CURRENCY);
        try {
            return new Scope(
                    client == null || matter != null || group != null ? null : new ClientId(client),
                    matter == null ? null : new MatterId(matter),
                    group == null ? null : new MatterGroupId(group),
                    person == null ? null : new TimekeeperId(person),
                    ofClass,
                    on,
                    currency);
        } catch (IllegalArgumentException impossible) {
            in.fault("", String.valueOf(impossible.getMessage()), "write one of the two, or neither of them");
            return null;
        }
    }

    private static @Nullable Notice notice(Members in) {
        var days = in.may("noticeDays", Form.whole(Notice.LONGEST).where(number -> number > 0));
        var given = in.may("noticeGiven", Form.DAY);
        if (days == null && given != null) {
            in.fault("noticeGiven", "nobody says how long the notice runs", "write noticeDays beside it");
        }
        return days == null ? null : new Notice(Math.toIntExact(days), given);
    }

    private static TriedChange rise(Members in) {
        var client = in.may("client", Form.NAME);
        var percent = in.must("percent", PERCENT);
        return new TriedChange.Rise(client == null ? null : new ClientId(client), in.must("from", Form.DAY), percent);
    }

    private static TriedChange joined(Members in) {
        return new TriedChange.Joined(
                new MatterId(in.must("matter", Form.NAME)),
                new MatterGroupId(in.must("group", Form.NAME)),
                in.must("from", Form.DAY));
    }

    private static TriedChange moved(Members in) {
        return new TriedChange.Moved(
                new MatterId(in.must("matter", Form.NAME)),
                in.may("place", Form.TEXT, "").strip());
    }

    private static TriedChange rule(Members in) {
        var pack = in.must("pack", Form.NAME);
        var rule = in.must("name", Form.NAME);
        var severity = in.may("severity", Form.choice(SEVERITIES));
        var values = in.object("parameters");
        var parameters = values == null ? Map.<String, String>of() : values.texts();
        if (severity == null && parameters.isEmpty()) {
            in.fault("", "nothing of the rule is other than it is", "write severity or parameters");
        }
        return new TriedChange.Rule(pack, rule, severity, parameters);
    }

    private static TriedChange rounding(Members in) {
        var client = in.must("client", Form.NAME);
        var size = in.must("hundredths", Form.whole(100).where(number -> number > 0));
        var direction = in.must("direction", Form.choice(DIRECTIONS));
        return new TriedChange.Rounding(new ClientId(client), new Increment(Math.toIntExact(size), direction));
    }

    private static TriedChange format(Members in) {
        return new TriedChange.Format(new ClientId(in.must("client", Form.NAME)), in.must("body", Form.TEXT));
    }

    private static TriedChange deal(Members in) {
        var matter = in.may("matter", Form.NAME);
        return new TriedChange.Deal(
                new ClientId(in.must("client", Form.NAME)),
                matter == null ? null : new MatterId(matter),
                in.must("from", Form.DAY),
                in.must("body", Form.TEXT));
    }
}
