package tenths.desk.forecasts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.capture.OpenWeeks;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.store.PrebillRow;
import tenths.store.Questions;
import tenths.store.approvals.ApprovalRequests;
import tenths.store.budgets.Budgets;

/// Who must answer what before bills can go out: people of the firm and clients, those who wait longest first.
public final class WhoAnswers {
    private final House house;

    public WhoAnswers(House house) {
        this.house = house;
    }

    /// What somebody is waited for.
    public enum What {
        QUESTION("questions to answer"),
        REVIEW("bills to review"),
        TIME("days without time"),
        APPROVAL("approvals asked of the client"),
        BUDGET("budgets asked of the client");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param who by name
    /// @param since when the oldest of them waits
    public record Waiting(String who, What what, int count, LocalDate since) {}

    public List<Waiting> all() {
        var people = house.directory().timekeepers();
        var clients = house.directory().clients();
        return Stream.of(questions(), reviews(people), time(people), approvals(clients), budgets(clients))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::who))
                .toList();
    }

    private List<Waiting> questions() {
        var open = house.questions().open().stream()
                .filter(row -> !row.isAnswered())
                .collect(Collectors.groupingBy(Questions.Row::person));
        return waiting(What.QUESTION, open, row -> day(row.asked().at()));
    }

    private List<Waiting> reviews(Map<TimekeeperId, Timekeeper> people) {
        var given = house.prebills().open().stream()
                .filter(row -> row.state() == PrebillRow.State.REVIEW)
                .collect(Collectors.groupingBy(row -> reviewer(row.hands().reviewer(), people)));
        return waiting(What.REVIEW, given, row -> day(since(row.hands())));
    }

    private static String reviewer(@Nullable String reviewer, Map<TimekeeperId, Timekeeper> people) {
        return reviewer == null ? "nobody" : name(new TimekeeperId(reviewer), people);
    }

    private static Instant since(PrebillRow.Hands hands) {
        return Objects.requireNonNullElse(hands.givenAt(), hands.preparedAt());
    }

    private static String name(TimekeeperId id, Map<TimekeeperId, Timekeeper> people) {
        var person = people.get(id);
        return person == null ? id.value() : person.firstName() + " " + person.lastName();
    }

    private List<Waiting> time(Map<TimekeeperId, Timekeeper> people) {
        return new OpenWeeks(house)
                .owing().stream()
                        .map(owing -> {
                            var days = owing.days(house.today());
                            return new Waiting(
                                    name(owing.person(), people),
                                    What.TIME,
                                    days.size(),
                                    days.getFirst().date());
                        })
                        .toList();
    }

    private List<Waiting> approvals(Map<ClientId, Client> clients) {
        var asked = house.approvalRequests().all().stream()
                .filter(ApprovalRequests.Row::isOpen)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(clients.get(row.terms().client()))
                                .name()));
        return waiting(What.APPROVAL, asked, ApprovalRequests.Row::askedOn);
    }

    /// Of each matter the newest version, once it is sent.
    private List<Waiting> budgets(Map<ClientId, Client> clients) {
        if (!house.budgets().areKept()) {
            return List.of();
        }
        var sent = house.budgets().all().values().stream()
                .flatMap(versions -> versions.stream().limit(1))
                .filter(kept -> kept.version().answer() instanceof BudgetAnswer.Submitted)
                .toList();
        var matters = house.directory()
                .matters(sent.stream().map(kept -> kept.version().matter()).toList());
        var byClient = sent.stream().collect(Collectors.groupingBy(kept -> {
            var file = Objects.requireNonNull(matters.get(kept.version().matter()));
            return Objects.requireNonNull(clients.get(file.matter().client())).name();
        }));
        return waiting(What.BUDGET, byClient, WhoAnswers::sentOn);
    }

    private static LocalDate sentOn(Budgets.Kept kept) {
        return ((BudgetAnswer.Submitted) kept.version().answer()).day();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, house.zone());
    }

    private interface Since<T> {
        LocalDate of(T one);
    }

    private static <T> List<Waiting> waiting(What what, Map<String, ? extends Collection<T>> byName, Since<T> since) {
        var waiting = new ArrayList<Waiting>();
        byName.forEach((who, all) -> waiting.add(new Waiting(
                who,
                what,
                all.size(),
                all.stream().map(since::of).min(Comparator.naturalOrder()).orElseThrow())));
        return waiting;
    }
}
