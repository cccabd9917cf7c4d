package tenths.connectors.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;

/// Forty timekeepers: ten partners, seventeen associates, two of counsel, nine paralegals, a clerk, and a visitor.
final class DemoPeople {
    static final String PARTNER = "PARTNR";
    static final String ASSOCIATE = "ASSOC";
    static final String PARALEGAL = "PARALG";
    static final String COUNSEL = "OFCOUN";
    static final String CLERK = "CLKSEC";

    private static final int PARTNERS = 10;
    private static final int ASSOCIATES = 17;
    private static final int COUNSELS = 2;
    private static final int PARALEGALS = 9;

    private DemoPeople() {}

    static List<Timekeeper> all() {
        var people = new ArrayList<Timekeeper>();
        add(people, PARTNERS, PARTNER);
        add(people, ASSOCIATES, ASSOCIATE);
        add(people, COUNSELS, COUNSEL);
        add(people, PARALEGALS, PARALEGAL);
        add(people, 1, CLERK);
        add(people, 1, ASSOCIATE);
        return List.copyOf(people);
    }

    private static void add(List<Timekeeper> people, int count, String classification) {
        IntStream.range(0, count).forEach(_ -> {
            var number = people.size();
            people.add(new Timekeeper(
                    new TimekeeperId("T%03d".formatted(101 + number)),
                    Names.LAWYERS.get(number),
                    Names.GIVEN.get(number),
                    classification));
        });
    }

    /// The last one came from another office and has no rate yet: what they write blocks its bill.
    static Timekeeper visitor(List<Timekeeper> people) {
        return people.getLast();
    }

    static Timekeeper clerk(List<Timekeeper> people) {
        return people.get(people.size() - 2);
    }

    /// The firm's own rate of a person, in whole dollars.
    static BigDecimal ownRate(Timekeeper person, int number) {
        return switch (person.classification()) {
            case PARTNER -> BigDecimal.valueOf(330 + 10L * (number % 4));
            case COUNSEL -> BigDecimal.valueOf(295);
            case ASSOCIATE -> BigDecimal.valueOf(225 + 5L * (number % 6));
            case PARALEGAL -> BigDecimal.valueOf(125 + 5L * (number % 3));
            default -> BigDecimal.valueOf(75);
        };
    }
}
