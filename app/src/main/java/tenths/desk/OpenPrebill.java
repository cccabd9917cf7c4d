package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.Prints;
import tenths.firm.Client;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.approvals.Rest;
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
import tenths.store.papers.Receipts;
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
    /// @param draft the invoice that the whole bill would become today; null where nothing is left
    /// @param bills the invoices that it would become: that one, or one for each payer; none where nothing is left
    /// @param shares what each payer owes; none where one client pays all
    /// @param rests what rests on which approval of the client
    /// @param receipts of its expenses
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
            @Nullable Invoice draft,
            List<DraftBill> bills,
            SharesOfBill shares,
            List<Rest> rests,
            Map<UUID, List<Receipts.Row>> receipts) {
        public Opened {
            rests = List.copyOf(rests);
            bills = List.copyOf(bills);
        }

        /// An invoice as its paper shows it.
        Prints.Subject paper(DraftBill bill) {
            return Prints.Subject.draft(bill.invoice(), live(history));
        }

        /// The invoices as their papers show them; none where nothing is left.
        public List<Prints.Subject> paper() {
            return bills.stream().map(this::paper).toList();
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
        return open(row, workings -> workings);
    }

    /// @param changes what is agreed, to try something
    Opened open(PrebillRow row, UnaryOperator<Workings> changes) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        var history = house.decisions().history(row.id());
        var waiting = row.state().open() ? house.works().waiting(row.matter()) : List.<Work>of();
        var file = Objects.requireNonNull(
                house.directory().matters(List.of(row.matter())).get(row.matter()));
        var workings = changes.apply(Workings.forOne(house, row.client(), works));
        var computed = workings.compute(row, file, works, live(history));
        var header = Letterhead.of(PreviewInvoice.DRAFT, house.today(), row, file, works, workings.books());
        var draft = Finalising.preview(computed.prebill(), header);
        var bills = draft.stream()
                .flatMap(whole -> DraftBill.of(whole, computed, row, file, workings.books()).stream())
                .toList();
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
                draft.stream().findFirst().orElse(null),
                bills,
                SharesOfBill.of(bills, computed.split()),
                computed.rests(),
                workings.receipts());
    }

    /// The decisions that count.
    static List<Decision> live(List<Decisions.Kept> history) {
        return history.stream()
                .filter(kept -> !kept.undone())
                .map(Decisions.Kept::decision)
                .toList();
    }
}
