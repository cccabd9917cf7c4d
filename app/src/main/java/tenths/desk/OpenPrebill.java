package tenths.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.Prints;
import tenths.firm.Client;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.Prebill;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.Decisions;
import tenths.store.FindingAnswers;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// Shows one prebill as it is now: computed anew from its work, its decisions and today's agreements and rules.
public final class OpenPrebill {
    /// Answers that are shown of each clause.
    private static final int MOST_SAID = 3;

    private final House house;

    public OpenPrebill(House house) {
        this.house = house;
    }

    /// An open prebill with everything its page shows.
    ///
    /// @param rated the lines before any decision
    /// @param history all decisions, the undone ones too
    /// @param late work that arrived on the matter after the prebill was prepared, priced
    /// @param said why findings of this client's clauses were kept as they were before
    /// @param draft the invoice that it would become today; null where nothing is left
    public record Opened(
            PrebillRow row,
            Client client,
            MatterFile matter,
            Prebill prebill,
            List<RatedLine> rated,
            List<Decisions.Kept> history,
            List<RatedLine> late,
            List<FindingAnswers.Remembered> said,
            @Nullable GuidelinePack pack,
            @Nullable Invoice draft) {
        /// The draft as its paper shows it; none where nothing is left.
        public List<Prints.Subject> paper() {
            return draft == null ? List.of() : List.of(Prints.Subject.draft(draft, live(history)));
        }

        public Money lateAmount() {
            return late.stream().map(RatedLine::amount).reduce(Money.zero(row.currency()), Money::plus);
        }
    }

    /// None if there is no such prebill.
    public List<Opened> open(UUID id) {
        return house.prebills().find(id).stream().map(this::open).toList();
    }

    Opened open(PrebillRow row) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var history = house.decisions().history(row.id());
        var waiting = row.state().open() ? house.works().waiting(row.matter()) : List.<Work>of();
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        var workings = Workings.forOne(house, row.client(), works);
        var computed = workings.compute(row, file, works, live(history));
        var header = Letterhead.of(PreviewInvoice.DRAFT, house.today(), row, file, works, workings.books());
        return new Opened(
                row,
                workings.books().client(row.client()),
                file,
                computed.prebill(),
                computed.rated(),
                history,
                workings.price(row.client(), waiting),
                row.state().open() ? house.answers().of(row.client(), MOST_SAID) : List.of(),
                computed.pack(),
                Finalising.preview(computed.prebill(), header).stream()
                        .findFirst()
                        .orElse(null));
    }

    /// The decisions that count.
    static List<Decision> live(List<Decisions.Kept> history) {
        return history.stream()
                .filter(kept -> !kept.undone())
                .map(Decisions.Kept::decision)
                .toList();
    }
}
