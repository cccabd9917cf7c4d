package tenths.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import javax.sql.DataSource;
import tenths.access.Vault;
import tenths.guidelines.GuidelinePack;
import tenths.store.AlikeActs;
import tenths.store.BilledBefore;
import tenths.store.Decisions;
import tenths.store.Directory;
import tenths.store.FeeDeals;
import tenths.store.FeesBilled;
import tenths.store.FindingAnswers;
import tenths.store.Findings;
import tenths.store.FormatLayouts;
import tenths.store.FormatProfiles;
import tenths.store.Guides;
import tenths.store.HouseBook;
import tenths.store.InvoiceDeals;
import tenths.store.InvoicePapers;
import tenths.store.Invoices;
import tenths.store.Looks;
import tenths.store.MasterData;
import tenths.store.Mutes;
import tenths.store.Neighbours;
import tenths.store.Outbox;
import tenths.store.Packs;
import tenths.store.Prebills;
import tenths.store.Questions;
import tenths.store.RateAgreements;
import tenths.store.RuleDrafts;
import tenths.store.Series;
import tenths.store.SharedBills;
import tenths.store.SplitAgreements;
import tenths.store.Transactions;
import tenths.store.TrustBalances;
import tenths.store.Works;
import tenths.store.agreements.MatterGroups;
import tenths.store.approvals.ApprovalDocuments;
import tenths.store.approvals.ApprovalRequests;
import tenths.store.approvals.ApprovalUses;
import tenths.store.approvals.Approvals;
import tenths.store.budgets.BilledByTask;
import tenths.store.budgets.BudgetAnswers;
import tenths.store.budgets.Budgets;
import tenths.store.deals.BillUses;
import tenths.store.deals.MatterFacts;
import tenths.store.deals.OpenInvoices;
import tenths.store.papers.ObjectionNotes;
import tenths.store.papers.Objections;
import tenths.store.papers.Receipts;
import tenths.store.papers.SameDays;
import tenths.store.topups.TopUps;

/// The rooms that every verb needs, opened once.
public final class House {
    /// The version that stands on every invoice as the engine that made it.
    public static final String ENGINE = "tenths 0.1.0";

    private final Clock clock;
    private final Ids ids;
    private final Transactions transactions;
    private final HouseBook book;
    private final KeptPacks packs;
    private final Vault vault;
    private final FreshFiles freshFiles = new FreshFiles();
    private final KnownNeighbours knownNeighbours = new KnownNeighbours();
    private final KnownBilled knownBilled = new KnownBilled(this);

    /// With a vault that is forgotten when the process ends, for runs that keep no secrets.
    ///
    /// @param clock says what is today, in the firm's zone
    /// @param packReader makes a guideline pack of its YAML
    public House(DataSource source, Clock clock, Function<String, GuidelinePack> packReader) {
        this(source, clock, packReader, Vault.forThisRun());
    }

    /// @param clock says what is today, in the firm's zone
    /// @param packReader makes a guideline pack of its YAML
    /// @param vault locks what the database must not be able to read
    public House(DataSource source, Clock clock, Function<String, GuidelinePack> packReader, Vault vault) {
        this.clock = clock;
        packs = new KeptPacks(packReader);
        this.vault = vault;
        ids = new Ids(clock);
        transactions = new Transactions(source);
        book = new HouseBook(source);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The firm's zone: in which its days begin.
    public ZoneId zone() {
        return clock.getZone();
    }

    public Ids ids() {
        return ids;
    }

    public Vault vault() {
        return vault;
    }

    public Transactions transactions() {
        return transactions;
    }

    public HouseBook book() {
        return book;
    }

    public FreshFiles freshFiles() {
        return freshFiles;
    }

    GuidelinePack read(Packs.Text pack) {
        return packs.read(pack.body());
    }

    public Directory directory() {
        return new Directory(transactions);
    }

    public MasterData masterData() {
        return new MasterData(transactions);
    }

    public RateAgreements agreements() {
        return new RateAgreements(transactions);
    }

    public MatterGroups groups() {
        return new MatterGroups(transactions);
    }

    public FeeDeals feeDeals() {
        return new FeeDeals(transactions);
    }

    public SplitAgreements splitAgreements() {
        return new SplitAgreements(transactions);
    }

    public Budgets budgets() {
        return new Budgets(transactions);
    }

    public BudgetAnswers budgetAnswers() {
        return new BudgetAnswers(transactions);
    }

    public BilledByTask billedByTask() {
        return new BilledByTask(transactions);
    }

    /// What was billed on matters, added up once.
    KnownBilled knownBilled() {
        return knownBilled;
    }

    public SharedBills sharedBills() {
        return new SharedBills(transactions);
    }

    public FeesBilled feesBilled() {
        return new FeesBilled(transactions);
    }

    public MatterFacts matterFacts() {
        return new MatterFacts(transactions);
    }

    public BillUses billUses() {
        return new BillUses(transactions);
    }

    public OpenInvoices openInvoices() {
        return new OpenInvoices(transactions);
    }

    public TopUps topUps() {
        return new TopUps(transactions);
    }

    public InvoiceDeals invoiceDeals() {
        return new InvoiceDeals(transactions);
    }

    public Packs packs() {
        return new Packs(transactions);
    }

    public Guides guides() {
        return new Guides(transactions);
    }

    public RuleDrafts ruleDrafts() {
        return new RuleDrafts(transactions);
    }

    public Approvals approvals() {
        return new Approvals(transactions);
    }

    public ApprovalRequests approvalRequests() {
        return new ApprovalRequests(transactions);
    }

    public ApprovalDocuments approvalDocuments() {
        return new ApprovalDocuments(transactions);
    }

    public ApprovalUses approvalUses() {
        return new ApprovalUses(transactions);
    }

    public Receipts receipts() {
        return new Receipts(transactions);
    }

    public Objections objections() {
        return new Objections(transactions);
    }

    public ObjectionNotes objectionNotes() {
        return new ObjectionNotes(transactions);
    }

    public SameDays sameDays() {
        return new SameDays(transactions);
    }

    public Mutes mutes() {
        return new Mutes(transactions);
    }

    public FormatProfiles formatProfiles() {
        return new FormatProfiles(transactions);
    }

    public FormatLayouts formatLayouts() {
        return new FormatLayouts(transactions);
    }

    public Looks looks() {
        return new Looks(transactions);
    }

    public InvoicePapers papers() {
        return new InvoicePapers(transactions);
    }

    public TrustBalances trustBalances() {
        return new TrustBalances(transactions);
    }

    public Works works() {
        return new Works(transactions);
    }

    public Prebills prebills() {
        return new Prebills(transactions);
    }

    public Decisions decisions() {
        return new Decisions(transactions);
    }

    public Findings findings() {
        return new Findings(transactions);
    }

    public FindingAnswers answers() {
        return new FindingAnswers(transactions);
    }

    public AlikeActs alikeActs() {
        return new AlikeActs(transactions);
    }

    public Questions questions() {
        return new Questions(transactions);
    }

    public BilledBefore billedBefore() {
        return new BilledBefore(transactions);
    }

    public Neighbours neighbours() {
        return new Neighbours(transactions);
    }

    KnownNeighbours knownNeighbours() {
        return knownNeighbours;
    }

    public Series series() {
        return new Series(transactions);
    }

    public Invoices invoices() {
        return new Invoices(transactions);
    }

    public Outbox outbox() {
        return new Outbox(transactions);
    }
}
