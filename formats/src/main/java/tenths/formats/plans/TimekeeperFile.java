package tenths.formats.plans;

import static tenths.formats.plans.Field.Origin.OF_E_BILLS;
import static tenths.formats.plans.Field.Origin.OURS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.formats.Loaded;
import tenths.formats.plans.Field.Kind;

/// Who works for a client, as what, and at which rate.
///
/// @param firmId the firm's tax id as the client knows it
/// @param currency of the rates, ISO 4217
/// @param validFrom first day of the rates
/// @param people at least one
public record TimekeeperFile(
        String firmId,
        String firmName,
        String clientId,
        String clientName,
        String currency,
        LocalDate validFrom,
        List<Person> people) {
    // spotless:off
    static final Table<TimekeeperFile, Person> TABLE = new Table<>("ledesxmltimekeeper", List.of(
            new Field<>("lf_id", Kind.WORDS, OF_E_BILLS, true, "The firm's tax id.", TimekeeperFile::firmId),
            new Field<>("lf_name", Kind.WORDS, OF_E_BILLS, true, "The firm.", TimekeeperFile::firmName),
            new Field<>("cl_id", Kind.WORDS, OF_E_BILLS, true, "The client's id.", TimekeeperFile::clientId),
            new Field<>("cl_name", Kind.WORDS, OF_E_BILLS, false, "The client.", TimekeeperFile::clientName),
            new Field<>("currency", Kind.CURRENCY, OURS, true, "Of the rates.", TimekeeperFile::currency),
            new Field<>("valid_from", Kind.DAY, OURS, true, "First day of the rates.",
                    file -> file.validFrom().toString())),
            "timekeeper", List.of(
            new Field<>("tk_id", Kind.WORDS, OF_E_BILLS, true, "Once in the file.", Person::id),
            new Field<>("tk_lname", Kind.WORDS, OF_E_BILLS, true, "Last name.", Person::lastName),
            new Field<>("tk_fname", Kind.WORDS, OF_E_BILLS, false, "First name.", Person::firstName),
            new Field<>("tk_level", Kind.WORDS, OF_E_BILLS, true, "Class, such as ASSOC.", Person::classification),
            new Field<>("tk_rate", Kind.AMOUNT, OF_E_BILLS, false, "Per hour; none where none is agreed.",
                    Person::rateText)));
    // spotless:on

    public TimekeeperFile {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a file of timekeepers needs one");
        }
    }

    /// @param classification as the client calls it
    /// @param rate per hour; null where none is agreed
    public record Person(
            String id,
            String lastName,
            String firstName,
            String classification,
            @Nullable BigDecimal rate) {
        private String rateText() {
            return Optional.ofNullable(rate).map(BigDecimal::toPlainString).orElse("");
        }
    }

    public void write(OutputStream out) throws IOException {
        PlanWriter.write(TABLE, this, people, out);
    }

    /// @return the file, or nothing and all its faults
    public static Loaded<TimekeeperFile> read(InputStream in) throws IOException {
        var raw = PlanReader.read(PlanKind.TIMEKEEPERS, in);
        var people = raw.items();
        raw.demandDifferent("tk_id");
        return raw.loaded(head -> new TimekeeperFile(
                head.text("lf_id"),
                head.text("lf_name"),
                head.text("cl_id"),
                head.text("cl_name"),
                head.text("currency"),
                LocalDate.parse(head.text("valid_from")),
                people.stream()
                        .map(one -> new Person(
                                one.text("tk_id"),
                                one.text("tk_lname"),
                                one.text("tk_fname"),
                                one.text("tk_level"),
                                one.number("tk_rate")))
                        .toList()));
    }
}
