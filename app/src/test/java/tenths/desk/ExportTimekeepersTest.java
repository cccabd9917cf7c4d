package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.formats.plans.TimekeeperFile;
import tenths.formats.plans.TimekeeperFile.Person;
import tenths.rates.Agreement;
import tenths.rates.Scope;
import tenths.store.RateAgreements;

/// The file of who may bill a client, from the firm's people and what was agreed.
@NullMarked
class ExportTimekeepersTest {
    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final ExportTimekeepers export = new ExportTimekeepers(firm.house());

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void everybody_with_a_rate_is_in_it_and_the_book_says_who_took_it() throws IOException {
        firm.house().transactions().inOne(() -> {
            firm.house()
                    .agreements()
                    .add(
                            List.of(agreed("c", SmallFirm.CARRIER, "150.00"), special()),
                            new RateAgreements.Change(
                                    firm.house().ids().next(), firm.house().now(), "lee"));
            return firm;
        });
        var file = read(export.export(SmallFirm.CARRIER, "lee"));
        assertThat(file.firmId()).isEqualTo("59-1234567");
        assertThat(file.clientId()).isEqualTo("0412");
        assertThat(file.people())
                .containsExactlyInAnyOrder(
                        new Person("417", "Ortega", "Dana", "ASSOC", new BigDecimal("150.00")),
                        new Person("522", "Lindqvist", "Per", "PARALG", new BigDecimal("95.00")));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void nobody_gets_a_file_of_a_client_that_there_is_not() {
        assertThat(export.export(new ClientId("none"), "lee")).isEmpty();
    }

    private long events() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = :action and subject_id = '0412'")
                .param("action", "DataExported")
                .query(Long.class)
                .single();
    }

    private static TimekeeperFile read(List<byte[]> files) throws IOException {
        return TimekeeperFile.read(new ByteArrayInputStream(files.getFirst()))
                .good()
                .getFirst();
    }

    private static Agreement agreed(String id, ClientId client, String perHour) {
        return new Agreement(
                id,
                new Scope(client, null, new TimekeeperId("417"), null),
                LocalDate.of(2026, 1, 1),
                null,
                new BigDecimal(perHour),
                "panel");
    }

    /// For one matter: it is in no file of the whole client.
    private static Agreement special() {
        return new Agreement(
                "m",
                new Scope(null, SmallFirm.matter(1), new TimekeeperId("522"), null),
                LocalDate.of(2026, 1, 1),
                null,
                new BigDecimal("60.00"),
                "letter");
    }
}
