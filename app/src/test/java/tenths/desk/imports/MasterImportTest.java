package tenths.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Presets;
import tenths.desk.approvals.RecordApproval;
import tenths.firm.ClientId;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Means;
import tenths.notes.Contact;
import tenths.store.Imports;
import tenths.store.approvals.ApprovalRow;
import tenths.store.capture.MatterNames;

/// Clients, matters, people, rates and guidelines from files.
@NullMarked
class MasterImportTest {
    private static final String CLIENTS = """
            client_id,client,address,currency,valid_from,increment,direction,guideline_set,profile,approved_only
            0500,Harbor Casualty,Box 5,USD,2026-01-01,0.1,up,,strict,yes
            """;
    private static final String MATTERS = """
            matter_id,client_id,client_matter_id,description,responsible_user_id,guideline_set,open_date,close_date
            0500-0001,0500,CLM-1,Doe v. Roe,417,,2026-02-01,
            """;
    private static final String RATES = """
            client_id,matter_id,user_id,classification,valid_from,valid_to,rate,kind
            0500,,,ASSOC,2026-01-01,,195.00,panel 2026
            """;

    private static final String TRUST = """
            matter_id,date,balance,currency
            0412-0001,2026-09-30,200.00,
            0412-0001,2026-10-31,1500.00,USD
            """;

    private static final String APPROVALS = """
            client,kind,matter,timekeeper,codes,from,until,amount,hours,purpose,approved by,approved on,means,reference
            0412,expense,0412-0001,,E115 E119,2026-10-01,2026-12-31,1000.00,,Transcripts,R. Moss,2026-09-30,mail,NM-7
            0412,rate,,417,,2026-10-01,,210.00,,,R. Moss,2026-09-30,portal,
            """;
    private static final String PEOPLE = """
            client,timekeeper,from,approved by,approved on
            0412,417,2026-01-01,R. Moss,2026-01-02
            0412,522,2026-01-01,R. Moss,2026-01-02
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_new_client_with_matter_and_rate_comes_in_and_goes_again_in_the_right_order() throws SQLException {
        try (var firm = Importing.in(folder)) {
            var clients = firm.apply(CLIENTS, Presets.CLIENTS);
            var matters = firm.apply(MATTERS, Presets.MATTERS);
            var rates = firm.apply(RATES, Presets.RATES);
            assertThat(List.of(clients, matters, rates)).allMatch(report -> report.applied() != null);
            assertThat(firm.firm().house().directory().matterIds()).contains("0500-0001");
            assertThat(firm.undo(clients))
                    .isInstanceOfSatisfying(
                            UndoImport.Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .containsExactly("Client 0500 has matters.", "Client 0500 has rates."));
            assertThat(firm.undo(rates)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.undo(matters)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.undo(clients)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.firm().house().directory().clients()).doesNotContainKey(new ClientId("0500"));
            assertThat(firm.firm().house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void a_changed_row_shows_before_and_after_and_undo_brings_it_back() {
        try (var firm = Importing.in(folder)) {
            firm.apply(CLIENTS, Presets.CLIENTS);
            assertThat(firm.apply(CLIENTS, Presets.CLIENTS).counts()).isEqualTo(new Imports.Counts(0, 0, 1));
            var changed = firm.apply(CLIENTS.replace("0.1,up", "0.25,nearest"), Presets.CLIENTS);
            assertThat(changed.diffs().getFirst().changes())
                    .containsExactly(
                            new RowDiff.Change("increment", "0.10", "0.25"),
                            new RowDiff.Change("direction", "UP", "HALF_UP"));
            assertThat(firm.undo(changed)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.apply(CLIENTS, Presets.CLIENTS).counts().same()).isEqualTo(1);
        }
    }

    @Test
    void what_was_changed_again_is_not_undone() {
        try (var firm = Importing.in(folder)) {
            var first = firm.apply(CLIENTS, Presets.CLIENTS);
            firm.apply(CLIENTS.replace("Box 5", "Box 6"), Presets.CLIENTS);
            assertThat(firm.undo(first))
                    .isInstanceOfSatisfying(
                            UndoImport.Outcome.Refused.class,
                            refused -> assertThat(refused.reasons().getFirst())
                                    .isEqualTo("Client 0500 was changed after this import."));
        }
    }

    @Test
    void every_fault_names_line_column_and_repair() {
        try (var firm = Importing.in(folder)) {
            var clients = firm.apply(
                    CLIENTS + "0501,,,XXQ,2026-13-01,0.001,sideways,nobody,fancy,\n0500,Twice,,,,,,,,\n",
                    Presets.CLIENTS);
            assertThat(clients.faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly("3 client", "3 currency", "3 valid_from", "3 increment", "4 ");
            var rates =
                    firm.apply(RATES + ",,417,ASSOC,2026-01-01,2025-01-01,-1,\n0412,,,PARTNR,,,x,\n", Presets.RATES);
            assertThat(rates.faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly(
                            "2 client_id", "3 rate", "3 valid_to", "3 classification", "4 valid_from", "4 rate");
            assertThat(rates.faults())
                    .allSatisfy(fault -> assertThat(fault.repair()).isNotBlank());
        }
    }

    @Test
    void trust_balances_come_in_are_corrected_and_go_again() throws SQLException {
        try (var firm = Importing.in(folder)) {
            var first = firm.apply(TRUST, Presets.TRUST);
            assertThat(first.counts()).isEqualTo(new Imports.Counts(2, 0, 0));
            assertThat(firm.apply(TRUST, Presets.TRUST).counts().same()).isEqualTo(2);
            var corrected = firm.apply(TRUST.replace("1500.00", "1500.25"), Presets.TRUST);
            assertThat(corrected.diffs().getFirst().changes())
                    .containsExactly(new RowDiff.Change("balance", "USD 1500.00", "USD 1500.25"));
            assertThat(firm.undo(first))
                    .isInstanceOfSatisfying(
                            UndoImport.Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .containsExactly(
                                            "Trust balance 0412-0001 on 2026-10-31 was changed after this import."));
            assertThat(firm.undo(corrected)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.undo(first)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.firm().house().trustBalances().all()).isEmpty();
            assertThat(firm.firm().house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void approvals_come_in_once_and_an_import_that_is_undone_withdraws_them() throws SQLException {
        try (var firm = Importing.in(folder)) {
            var first = firm.apply(APPROVALS, Presets.APPROVALS);
            assertThat(first.counts()).isEqualTo(new Imports.Counts(2, 0, 0));
            assertThat(firm.apply(APPROVALS, Presets.APPROVALS).counts().same()).isEqualTo(2);
            var approvals = firm.firm().house().approvals();
            var expense = approvals.all().getFirst();
            assertThat(expense.terms().coverage().codes()).containsExactlyInAnyOrder("E115", "E119");
            assertThat(expense.terms().amount()).hasToString("USD 1000.00");
            assertThat(expense.grant().reference()).isEqualTo("NM-7");
            assertThat(firm.apply(APPROVALS.replace("1000.00", "2000.00"), Presets.APPROVALS)
                            .faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.message())
                            .isEqualTo("Approval 1 is for the same and says something else."));
            assertThat(firm.undo(first)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(approvals.all()).hasSize(2).allMatch(ApprovalRow::isSlip);
            assertThat(firm.apply(APPROVALS, Presets.APPROVALS).counts().added())
                    .as("they may come again")
                    .isEqualTo(2);
            assertThat(firm.firm().house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void what_was_withdrawn_since_is_not_undone() {
        try (var firm = Importing.in(folder)) {
            var first = firm.apply(APPROVALS, Presets.APPROVALS);
            var approvals = firm.firm().house().approvals();
            new RecordApproval(firm.firm().house())
                    .takeBack(approvals.all().getFirst().id(), "lee");
            assertThat(firm.undo(first))
                    .isInstanceOfSatisfying(
                            UndoImport.Outcome.Refused.class,
                            refused -> assertThat(refused.reasons().getFirst())
                                    .endsWith("was changed after this import."));
        }
    }

    @Test
    void a_list_of_people_without_a_kind_approves_them() {
        try (var firm = Importing.in(folder)) {
            assertThat(firm.apply(PEOPLE, Presets.APPROVALS).counts().added()).isEqualTo(2);
            assertThat(firm.firm().house().approvals().all())
                    .allMatch(row -> row.terms().kind() == ApprovalKind.TIMEKEEPER
                            && row.grant().means() == Means.LETTER);
        }
    }

    @Test
    void an_approval_that_cannot_be_is_told_with_all_its_lines_and_columns() {
        try (var firm = Importing.in(folder)) {
            var rows = """
                    0999,expense,,,,2026-10-01,,1,,,R. Moss,2026-09-30,mail,
                    0412,wish,0999-1,,travel,2026-10-01,2026-09-01,-1,0.001,,,2026-12-24,fax,
                    0412,timekeeper,,,,2026-10-01,,,,,R. Moss,2026-09-30,,
                    0412,rate,0999-1,999,,2026-10-01,,,,,R. Moss,2026-09-30,,
                    0412,expense,0999-1,999,,2026-10-01,,5,,,R. Moss,2026-09-30,,
                    """;
            assertThat(firm.apply(APPROVALS + rows, Presets.APPROVALS).faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly(
                            "4 client",
                            "5 kind",
                            "5 codes",
                            "5 until",
                            "5 amount",
                            "5 hours",
                            "5 approved by",
                            "5 approved on",
                            "5 means",
                            "6 timekeeper",
                            "7 amount",
                            "8 timekeeper",
                            "8 matter");
            assertThat(firm.firm().house().approvals().all()).isEmpty();
        }
    }

    @Test
    void a_trust_balance_that_cannot_be_is_told_with_line_and_column() {
        try (var firm = Importing.in(folder)) {
            var rows = """
                    0412-0001,2026-12-24,10.00,USD
                    0412-0001,2026-10-30,-0.01,USD
                    0412-0001,2026-10-29,1.005,EUR
                    9999-0001,2026-13-28,1.00,
                    0412-0001,2026-10-31,3.00,USD
                    """;
            assertThat(firm.apply(TRUST + rows, Presets.TRUST).faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly("4 date", "5 balance", "6 balance", "6 currency", "7 matter_id", "7 date", "8 ");
            assertThat(firm.firm().house().trustBalances().all()).isEmpty();
        }
    }

    @Test
    void people_come_with_one_name_column_or_two() {
        try (var firm = Importing.in(folder)) {
            var people = firm.apply(
                    "user_id,ledes_name,classification\n900,\"Marsh, Robin\",PARTNR\n417,\"Ortega, Dana\",PARTNR\n",
                    Presets.TIMEKEEPERS);
            assertThat(people.counts()).isEqualTo(new Imports.Counts(1, 1, 0));
            assertThat(people.diffs().get(1).changes())
                    .containsExactly(new RowDiff.Change("classification", "ASSOC", "PARTNR"));
            assertThat(firm.undo(people)).isInstanceOf(UndoImport.Outcome.Done.class);
        }
    }

    @Test
    void a_guideline_pack_comes_in_once_and_changes_by_its_next_version() {
        var pack = """
                name: harbor
                version: 1
                from: 2026-01-01
                document: Harbor billing guidelines
                rules: []
                """;
        var mapping = Presets.GUIDELINES;
        try (var firm = Importing.in(folder)) {
            assertThat(firm.apply(pack, mapping).faults()).isEmpty();
            assertThat(firm.apply(pack, mapping).counts().same()).isEqualTo(1);
            assertThat(firm.apply(pack.replace("Harbor billing", "Harbor new"), mapping)
                            .faults())
                    .extracting(fault -> fault.repair())
                    .containsExactly("Give the changed pack version 2.");
            var second = firm.apply(pack.replace("version: 1", "version: 2"), mapping);
            assertThat(second.counts().changed()).isEqualTo(1);
            assertThat(firm.undo(second)).isInstanceOf(UndoImport.Outcome.Refused.class);
            assertThat(firm.apply("name: [", mapping).faults()).isNotEmpty();
        }
    }

    @Test
    void a_mapping_is_guessed_from_the_header_and_saved_under_its_name() {
        try (var firm = Importing.in(folder)) {
            var mappings = new Mappings(firm.firm().house());
            var clio = List.of(
                    "Matter", "Date", "activity_description", "note", "price", "quantity", "type", "activity_user");
            assertThat(Guess.of(Mapping.Kind.WORK, clio, mappings.all()).name()).isEqualTo("clio");
            var header = List.of("Slip ID", "Work Date", "Case", "Timekeeper", "Hours", "Narrative");
            var guess = Guess.of(Mapping.Kind.WORK, header, mappings.all());
            assertThat(guess.columns())
                    .containsEntry(Field.KEY, "Slip ID")
                    .containsEntry(Field.MATTER, "Case")
                    .containsEntry(Field.HOURS, "Hours");
            assertThat(mappings.save(guess, "lee")).isNotEmpty();
            var named = new Mapping("timeslips", guess.kind(), "timeslips", guess.columns(), guess.style());
            assertThat(mappings.save(named, "lee")).isEmpty();
            assertThat(mappings.find("timeslips")).contains(named);
            assertThat(Guess.of(Mapping.Kind.WORK, header, mappings.all()).name())
                    .isEqualTo("timeslips");
        }
    }

    @Test
    void the_names_of_a_matter_come_in_with_it_and_go_with_it() {
        try (var firm = Importing.in(folder)) {
            firm.apply(CLIENTS, Presets.CLIENTS);
            var file = """
                    matter_id,client_id,description,open_date,contacts
                    0500-0001,0500,Doe v. Roe,2026-02-01,adjuster: Tom Brandt;expert: Dr. Lim;nickname: pier
                    """;
            var header = List.of(file.lines().findFirst().orElseThrow().split(","));
            var mapping = Guess.of(Mapping.Kind.MATTERS, header, List.of());
            var faulty = firm.apply(file.replace("adjuster:", "butler:"), mapping);
            assertThat(faulty.faults().getFirst().message())
                    .isEqualTo("\"butler: Tom Brandt\" is no role with a name.");
            var report = firm.apply(file, mapping);
            var names = new MatterNames(firm.firm().house().transactions());
            var known = names.open().stream()
                    .filter(matter -> matter.id().value().equals("0500-0001"))
                    .findFirst()
                    .orElseThrow();
            assertThat(known.people()).extracting(Contact::name).containsExactly("Tom Brandt", "Dr. Lim");
            assertThat(known.nicknames()).containsExactly("pier");
            assertThat(firm.apply(file, mapping).counts().same()).isEqualTo(1);
            assertThat(firm.undo(report)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(names.all()).isEmpty();
        }
    }
}
