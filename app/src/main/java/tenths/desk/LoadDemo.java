package tenths.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.capture.Incoming;
import tenths.checks.Severity;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Presets;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.demo.DemoMonth;
import tenths.connectors.demo.DemoNotes;
import tenths.connectors.demo.DemoPapers;
import tenths.connectors.demo.DemoPost;
import tenths.connectors.demo.DemoTargets;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.desk.capture.SetTargets;
import tenths.desk.imports.ImportFile;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ReceiptWish;
import tenths.desk.sources.ManageSources;
import tenths.desk.sources.TakeFile;
import tenths.desk.sources.TakeIn;
import tenths.guidelines.GuidelinePack;
import tenths.store.FormatProfiles;
import tenths.store.Packs;
import tenths.store.RateAgreements;
import tenths.store.SplitAgreements;
import tenths.store.capture.MatterNames;
import tenths.store.views.Causes;

/// Puts the demo firm into an empty database, through the same doors as a real one: its history is imported, billed and
/// finalised month by month, its open month is imported and left to the biller.
public final class LoadDemo {
    private static final String ACTOR = "demo";
    private static final int DAY_OF_BILLING = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DataSource source;
    private final Archive archive;
    private final Function<String, GuidelinePack> packReader;
    private final Vault vault;

    /// @param archive keeps the files of the demo firm's imports
    /// @param vault locks what people of the demo firm enter
    public LoadDemo(DataSource source, Archive archive, Function<String, GuidelinePack> packReader, Vault vault) {
        this.vault = vault;
        this.source = source;
        this.archive = archive;
        this.packReader = packReader;
    }

    /// The house on a day, at nine in the morning, where the clock stands still.
    public House on(LocalDate day) {
        return at(Clock.fixed(day.atTime(MORNING).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /// The house by a clock of the caller's.
    public House at(Clock clock) {
        return new House(source, clock, packReader, vault);
    }

    /// Nothing happens to a house that has a firm in it.
    ///
    /// @param progress counts months, the master data as one of them
    /// @return whether the demo firm was loaded now
    public boolean load(DemoFirm demo, Progress progress) {
        var steps = demo.history().size() + 2;
        var house = on(demo.history().getFirst().month().atDay(1));
        if (!house.directory().isEmpty()) {
            return false;
        }
        house.transactions().inOne(() -> masterData(house, demo));
        var done = 1;
        progress.at(done, steps);
        for (var month : demo.history()) {
            bill(month);
            progress.at(++done, steps);
        }
        importMonth(on(DemoFirm.TODAY), demo.open());
        papers(on(DemoFirm.TODAY), demo);
        progress.at(++done, steps);
        return true;
    }

    /// Receipts of the open month, and what clients approved.
    private void papers(House house, DemoFirm demo) {
        var keeping = new KeepReceipt(house, archive);
        var receipts = DemoPapers.of(demo.open().rows()).receipts();
        var works = house.works().known(receipts.stream().map(LoadDemo::key).toList());
        for (var receipt : receipts) {
            var work = Objects.requireNonNull(works.get(key(receipt))).work();
            var wish = new ReceiptWish(receipt.paid(), receipt.fileName());
            var mail = receipt.mail().getBytes(StandardCharsets.UTF_8);
            if (keeping.keep(work.id(), wish, mail, ACTOR) instanceof KeepReceipt.Outcome.Refused(var reasons)) {
                throw new IllegalStateException("a receipt of the demo firm has faults: " + reasons);
            }
        }
        importFile(house, "approvals.csv", Presets.APPROVALS, writer -> writer.write(DemoPapers.approvals()));
    }

    private static String key(DemoPapers.Receipt receipt) {
        return Presets.ACTIVITIES.source() + ":" + receipt.row();
    }

    /// Gives everybody a target, and takes in the mailboxes and calendars that some of them sent.
    public void post(DemoTargets targets, DemoPost post) {
        var house = on(DemoFirm.TODAY);
        var set = new SetTargets(house);
        for (var goal : targets.goals()) {
            set.save(
                    new SetTargets.Wish(goal.of(), goal.since(), goal.secondsPerDay(), goal.days(), goal.address()),
                    ACTOR);
        }
        addresses(new ManageSources(house), targets);
        var files = new TakeFile(house, archive, new TakeIn(house, new ReceiveNotes(house, new RuleReaders(house))));
        for (var sent : post.files()) {
            take(files, sent);
        }
    }

    /// So that a mailbox of the firm would know whose mails are whose.
    private static void addresses(ManageSources manage, DemoTargets targets) {
        var hand = new ManageSources.Hand(ACTOR, null, true);
        targets.goals().forEach(goal -> manage.addAddress(goal.address(), goal.of(), hand));
    }

    private static void take(TakeFile files, DemoPost.Sent sent) {
        try {
            var file = Files.createTempFile("tenths-demo", sent.name());
            try {
                Files.writeString(file, sent.content());
                files.take(sent.name(), file, new TakeIn.Bringer(sent.of(), ACTOR, false), Progress.SILENT);
            } finally {
                Files.delete(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Adds what people wrote down in the current days, as drafts that wait for them.
    public void tell(DemoNotes demo) {
        var house = on(DemoFirm.TODAY);
        house.transactions().inOne(() -> {
            new MatterNames(house.transactions()).add(demo.names());
            return demo;
        });
        var receive = new ReceiveNotes(house, new RuleReaders(house));
        var byPerson = demo.notes().stream()
                .collect(Collectors.groupingBy(DemoNotes.Told::of, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, notes) -> receive.receive(
                notes.stream()
                        .map(note -> Incoming.words(note.source(), note.text(), note.writtenOn()))
                        .toList(),
                person,
                ACTOR));
    }

    private Event masterData(House house, DemoFirm demo) {
        house.directory().setUp(demo.firm(), Currency.getInstance("USD"));
        house.masterData().clients(demo.clients());
        house.masterData().timekeepers(demo.people());
        house.masterData().matters(demo.matters());
        house.masterData().terms(demo.terms());
        var since = LocalDate.of(2026, 1, 1);
        demo.approved().forEach((client, people) -> house.masterData().approved(client, people, since));
        house.agreements()
                .add(demo.agreements(), new RateAgreements.Change(house.ids().next(), house.now(), ACTOR));
        demo.packs()
                .forEach(pack ->
                        house.packs().add(new Packs.Version(pack, pack.version(), since, null, ACTOR, house.now())));
        demo.formats()
                .forEach((name, body) ->
                        house.formatProfiles().add(new FormatProfiles.Version(name, 1, body, "", ACTOR, house.now())));
        house.splitAgreements()
                .add(new SplitAgreements.Version(
                        DemoFirm.SHARED,
                        DemoFirm.SHARED_OF,
                        1,
                        demo.openSince(),
                        demo.payers().strip(),
                        "Policy of Dunmore Properties with a deductible of 10,000",
                        ACTOR,
                        house.now()));
        var event = Event.of(
                        house.now(),
                        ACTOR,
                        Action.FIRM_LOADED,
                        new Subject("firm", demo.firm().taxId(), 1))
                .with(Map.of(
                        "matters", demo.matters().size(),
                        "people", demo.people().size(),
                        "rates", demo.agreements().size()));
        house.book().append(event);
        return event;
    }

    /// A month that is over: everything approved and final.
    private void bill(DemoMonth month) {
        var house = on(month.month().plusMonths(1).atDay(DAY_OF_BILLING));
        importMonth(house, month);
        var selection = PreparePrebills.Selection.everything(month.month().atEndOfMonth());
        var prebills = new PreparePrebills(house)
                .prepare(selection, ACTOR, Progress.SILENT)
                .prebills();
        new ChangePrebillState(house).approveAll(prebills, ACTOR);
        var outcomes = new FinaliseInvoices(house).finalise(prebills, house.today(), ACTOR, Progress.SILENT);
        if (outcomes.values().stream().anyMatch(FinaliseInvoices.Outcome.Refused.class::isInstance)) {
            throw new IllegalStateException("the history of the demo firm has faults: " + faults(house));
        }
    }

    /// What stands in the way of the bills that are not final.
    private static List<String> faults(House house) {
        return new Causes(house.transactions())
                .all().stream()
                        .filter(cause -> cause.severity() != Severity.WARN)
                        .map(cause -> cause.rule() + " " + cause.message())
                        .toList();
    }

    private void importMonth(House house, DemoMonth month) {
        importFile(house, "activities-" + month.month() + ".csv", Presets.ACTIVITIES, month::write);
    }

    /// Writes a file.
    private interface Content {
        void write(Writer out) throws IOException;
    }

    private void importFile(House house, String name, Mapping mapping, Content content) {
        try {
            var file = Files.createTempFile("demo-", ".csv");
            try {
                try (var writer = Files.newBufferedWriter(file)) {
                    content.write(writer);
                }
                var named = new ImportFile.Named(file, name);
                var report = new ImportFile(house, archive).apply(named, mapping, ACTOR, Progress.SILENT);
                if (report.applied() == null) {
                    throw new IllegalStateException("the demo firm has faults: " + report.faults());
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
