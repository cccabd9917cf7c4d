package tenths.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.formats.FormatProfile;
import tenths.formats.UnwritableInvoice;
import tenths.formats.ledes98b.Ledes98b;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;

/// Shows the invoice that a prebill would become today, and its e-bill as the client would get it.
public final class PreviewInvoice {
    /// Stands where the number will be.
    public static final String DRAFT = "DRAFT";

    private final House house;

    public PreviewInvoice(House house) {
        this.house = house;
    }

    /// A preview.
    ///
    /// @param profile with which the e-bill is written
    /// @param ledes the e-bill as text; blank where it cannot be written
    /// @param problems why it cannot be written, each with its repair
    public record Preview(Invoice invoice, FormatProfile profile, String ledes, List<String> problems) {
        public Preview {
            problems = List.copyOf(problems);
        }
    }

    /// None if there is no such prebill, or nothing is left on it.
    public List<Preview> preview(UUID id) {
        return house.prebills().find(id).stream()
                .flatMap(row -> {
                    var works = house.works().on(List.of(id)).getOrDefault(id, List.of());
                    var file = Objects.requireNonNull(
                            house.directory().matters(List.of(row.matter())).get(row.matter()));
                    var workings = Workings.forOne(house, row.client(), works);
                    var live = OpenPrebill.live(house.decisions().history(id));
                    var computed = workings.compute(row, file, works, live);
                    var header = Letterhead.of(DRAFT, house.today(), row, file, works, workings.books());
                    var profile = FinaliseInvoices.profile(row.hands().profile());
                    return Finalising.preview(computed.prebill(), header).stream()
                            .map(invoice -> write(invoice, profile));
                })
                .toList();
    }

    private static Preview write(Invoice invoice, FormatProfile profile) {
        try {
            var text = new String(Ledes98b.toBytes(invoice, profile), StandardCharsets.UTF_8);
            return new Preview(invoice, profile, text, List.of());
        } catch (UnwritableInvoice unwritable) {
            var problems = unwritable.findings().stream()
                    .map(problem -> problem.code() + ": " + problem.message() + " " + problem.repair())
                    .toList();
            return new Preview(invoice, profile, "", problems);
        }
    }
}
