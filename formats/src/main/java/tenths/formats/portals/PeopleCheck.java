package tenths.formats.portals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.At;
import tenths.formats.portals.Register.Rate;
import tenths.formats.portals.Register.Timekeeper;

/// What a portal compares with whom it has approved, and at which rates.
sealed interface PeopleCheck extends RegisterCheck {
    FieldsOn WHO = new FieldsOn(List.of(At.TIMEKEEPER), Set.of(LineType.F));

    record Approved() implements PeopleCheck {
        @Override
        public String means() {
            return "TIMEKEEPER_ID on F lines: somebody whom the portal has approved for that day";
        }

        @Override
        public String fix() {
            return "Have the timekeeper approved in the portal before the bill is sent.";
        }

        @Override
        public Watch watch(Stage stage) {
            var people = stage.register().timekeepers();
            if (people == null) {
                return stage.without("It is not known which timekeepers the portal has approved.");
            }
            var byId = people.stream().collect(Collectors.groupingBy(Timekeeper::id));
            return WHO.filled((item, field) -> {
                var known = byId.get(item.text(field));
                var day = item.day(At.DAY);
                if (known == null) {
                    RegisterCheck.unknownId(stage, item, field, byId.keySet());
                } else if (day != null
                        && known.stream().noneMatch(one -> one.active().holds(day))) {
                    stage.found(
                            item,
                            field,
                            "Timekeeper %s is approved %s; the line is of %s."
                                    .formatted(
                                            item.text(field), known.getFirst().active(), day));
                }
            });
        }
    }

    record SameClass() implements PeopleCheck {
        @Override
        public String means() {
            return "TIMEKEEPER_CLASSIFICATION on F lines: that which the portal has for the person";
        }

        @Override
        public String fix() {
            return "Correct the class here or in the portal; the client's profile maps classes.";
        }

        @Override
        public Watch watch(Stage stage) {
            var people = stage.register().timekeepers();
            if (people == null) {
                return stage.without("It is not known which classes the portal has for the timekeepers.");
            }
            Map<String, String> classes = new HashMap<>();
            people.forEach(person -> classes.put(person.id(), person.classification()));
            return new FieldsOn(List.of(At.CLASS), Set.of(LineType.F)).filled((item, field) -> {
                var known = classes.getOrDefault(item.text(At.TIMEKEEPER), "");
                if (!known.isEmpty() && !known.equals(item.text(field))) {
                    stage.found(
                            item,
                            field,
                            "The portal has timekeeper %s as %s, not %s."
                                    .formatted(item.text(At.TIMEKEEPER), known, item.text(field)));
                }
            });
        }
    }

    record RateApproved() implements PeopleCheck {
        @Override
        public String means() {
            return "LINE_ITEM_UNIT_COST on F lines: at most the rate that the portal has approved for person and day";
        }

        @Override
        public String fix() {
            return "Bill the approved rate, or have the new rate approved first.";
        }

        @Override
        public Watch watch(Stage stage) {
            var rates = stage.register().rates();
            if (rates == null) {
                return stage.without("It is not known which rates the portal has approved.");
            }
            var byPerson = rates.stream().collect(Collectors.groupingBy(Rate::timekeeper));
            return new FieldsOn(List.of(At.UNIT_COST), Set.of(LineType.F)).filled((item, field) -> {
                var day = item.day(At.DAY);
                if (!item.isBlank(At.TIMEKEEPER) && day != null && !Item.isUnfit(item.amount(field))) {
                    compare(stage, item, rate(byPerson.getOrDefault(item.text(At.TIMEKEEPER), List.of()), item, day));
                }
            });
        }

        /// One for the matter goes before one for all; of several the highest counts. Ten-thousandths.
        private static long rate(List<Rate> rates, Item item, LocalDate day) {
            var ofMatter = highest(rates, item.text(At.MATTER), day);
            return Item.isUnfit(ofMatter) ? highest(rates, "", day) : ofMatter;
        }

        private static long highest(List<Rate> rates, String matter, LocalDate day) {
            return rates.stream()
                    .filter(rate -> rate.matter().equals(matter) && rate.span().holds(day))
                    .mapToLong(rate -> TenThousandths.of(rate.amount()))
                    .max()
                    .orElse(TenThousandths.UNFIT);
        }

        private static void compare(Stage stage, Item item, long approved) {
            var who = item.text(At.TIMEKEEPER);
            if (Item.isUnfit(approved)) {
                stage.found(
                        item,
                        At.UNIT_COST,
                        "The portal has approved no rate of timekeeper %s for %s.".formatted(who, item.text(At.DAY)));
            } else if (item.amount(At.UNIT_COST) > approved) {
                stage.found(
                        item,
                        At.UNIT_COST,
                        "Timekeeper %s bills %s; approved is %s."
                                .formatted(who, item.text(At.UNIT_COST), TenThousandths.text(approved)));
            }
        }
    }

    /// Most hours of a person on a day, as the client has set it.
    record DailyHours() implements PeopleCheck {
        @Override
        public String means() {
            return "LINE_ITEM_NUMBER_OF_UNITS on F lines: not more hours of one person on a day than the client allows";
        }

        @Override
        public String fix() {
            return "Check the hours of that day.";
        }

        @Override
        public Watch watch(Stage stage) {
            var most = stage.register().wishes().dailyHours();
            if (most == null) {
                return stage.without("It is not known how many hours a day the client allows.");
            }
            Map<Day, Long> hours = new HashMap<>();
            return item -> {
                var units = item.amount(At.UNITS);
                if (item.type() != LineType.F || Item.isUnfit(units)) {
                    return;
                }
                var day = new Day(item.text(At.TIMEKEEPER), item.text(At.DAY));
                var before = hours.getOrDefault(day, 0L);
                hours.put(day, before + units);
                tell(stage, item, before, most);
            };
        }

        private record Day(String person, String day) {}

        /// Told once, where the limit is passed.
        private static void tell(Stage stage, Item item, long before, BigDecimal most) {
            var limit = TenThousandths.of(most);
            var now = before + item.amount(At.UNITS);
            if (before <= limit && now > limit) {
                stage.found(
                        item,
                        At.UNITS,
                        "Timekeeper %s bills %s h or more on %s; the limit is %s h."
                                .formatted(
                                        item.text(At.TIMEKEEPER),
                                        TenThousandths.text(now),
                                        item.text(At.DAY),
                                        most.toPlainString()));
            }
        }
    }
}
