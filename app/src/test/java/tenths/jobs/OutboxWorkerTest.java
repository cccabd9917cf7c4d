package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.desk.FinaliseInvoices;
import tenths.desk.FreshFiles;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.formats.ledes98b.Ledes98b;

/// How the files of final invoices come into the archive: from memory right after the transaction, and at any later
/// time from the frozen invoice.
@NullMarked
class OutboxWorkerTest {
    private static final List<String> E_BILL = List.of(Ledes98b.FORMAT);

    /// @return the identities of two invoices
    private static List<UUID> finalised(SmallFirm firm) {
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.worked(2, 30, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        return firm.house()
                .transactions()
                .sql()
                .sql("select id from invoice order by serial")
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<FreshFiles.Name> names(List<UUID> invoices) {
        return invoices.stream()
                .map(invoice -> new FreshFiles.Name(invoice, Ledes98b.FORMAT))
                .toList();
    }

    private static List<String> recorded(House house) {
        return house.transactions()
                .sql()
                .sql("select encode(sha256, 'hex') from outbox where sha256 is not null order by id")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<String> archived(House house, List<UUID> invoices) {
        return invoices.stream()
                .flatMap(invoice -> house.outbox().kept(invoice).stream())
                .map(kept -> kept.sha256())
                .toList();
    }

    @Test
    void the_bytes_that_were_read_back_are_handed_over_and_archived() {
        try (var firm = SmallFirm.withMatters(2);
                var archive = TestArchive.fresh()) {
            var invoices = finalised(firm);
            var recorded = recorded(firm.house());
            assertThat(new OutboxWorker(firm.house(), archive).drain(E_BILL, Progress.SILENT))
                    .isEqualTo(2);
            assertThat(archived(firm.house(), invoices)).isEqualTo(recorded);
            assertThat(firm.house().freshFiles().take(names(invoices))).isEmpty();
        }
    }

    @Test
    void after_a_restart_the_same_bytes_are_made_anew_from_the_frozen_invoice() {
        try (var firm = SmallFirm.withMatters(2);
                var archive = TestArchive.fresh()) {
            var invoices = finalised(firm);
            var handedOver = firm.house().freshFiles().take(names(invoices)).values().stream()
                    .map(Key::sha256)
                    .toList();
            assertThat(new OutboxWorker(firm.house(), archive).drain(E_BILL, Progress.SILENT))
                    .isEqualTo(2);
            assertThat(archived(firm.house(), invoices)).hasSize(2).containsExactlyInAnyOrderElementsOf(handedOver);
        }
    }

    @Test
    void other_bytes_than_the_checked_ones_are_not_archived() {
        try (var firm = SmallFirm.withMatters(2);
                var archive = TestArchive.fresh()) {
            var invoices = finalised(firm);
            firm.run("update outbox set sha256 = decode(repeat('00', 32), 'hex')");
            assertThat(new OutboxWorker(firm.house(), archive).drain(E_BILL, Progress.SILENT))
                    .isZero();
            assertThat(archived(firm.house(), invoices)).isEmpty();
            assertThat(firm.house()
                            .transactions()
                            .sql()
                            .sql("select distinct last_error from outbox where last_error is not null")
                            .query(String.class)
                            .single())
                    .contains("not the one that was checked");
        }
    }

    @Test
    void nothing_is_handed_over_of_bills_that_did_not_become_final() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 24, "Telephone conference with adjuster");
            var bills = firm.prepared();
            firm.approve(bills);
            var house = firm.house();
            var made = new ArrayList<UUID>();
            assertThatThrownBy(() -> house.transactions().inOne(() -> {
                        new FinaliseInvoices(house).finalise(bills, house.today(), "lee", Progress.SILENT);
                        made.addAll(house.transactions()
                                .sql()
                                .sql("select id from invoice")
                                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                                .list());
                        throw new IllegalStateException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            assertThat(made).hasSize(1);
            assertThat(house.freshFiles().take(names(made))).isEmpty();
        }
    }
}
