package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.archive.TestArchive;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.demo.DemoNotes;
import tenths.connectors.packs.PackReader;
import tenths.desk.ChangePrebillState;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.LoadDemo;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.capture.ApproveDrafts;
import tenths.desk.capture.ChooseModel;
import tenths.desk.capture.DraftOutcome;
import tenths.desk.capture.EnterText;
import tenths.desk.capture.Models;
import tenths.desk.capture.Person;
import tenths.desk.capture.RuleReaders;
import tenths.desk.capture.Seen;
import tenths.guidelines.leave.ClientLeave;
import tenths.guidelines.leave.Contract;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tenths.notes.Certainty;
import tenths.store.PrebillRow;
import tenths.store.TestDatabase;
import tenths.store.capture.Inbox;
import tenths.store.views.BillList;

/// S-07: everything works without a language model. It is switched on, everybody has consented, and nobody answers.
@NullMarked
class WithoutModelTest {
    private static final LocalDate CHECKED = LocalDate.of(2026, 1, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DemoFirm demo = DemoFirm.generate();

    /// Takes every call and says nothing.
    private static final class Deaf implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger calls = new AtomicInteger();
        private final List<Socket> open = new ArrayList<>();

        Deaf() throws IOException {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                while (true) {
                    open.add(socket.accept());
                    calls.incrementAndGet();
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (var each : open) {
                each.close();
            }
        }
    }

    private static void choose(House house, int port) {
        var limits = new ModelChoice.Limits(10_000, 500_000_000, 500_000_000, 2_000, PATIENCE);
        var address = "http://127.0.0.1:" + port;
        var choice = new ModelChoice(Provider.OWN, address, "reader-1", ModelChoice.KeyHeader.BEARER, true, limits);
        assertThat(new ChooseModel(house).choose(choice, 90, "key-1", "ada"))
                .isInstanceOf(ChooseModel.Outcome.Done.class);
    }

    private void everybodyConsents(House house) {
        var terms = new ChooseModel(house);
        terms.record(new Contract(Provider.OWN, "Our own machine", true, false, 0, CHECKED, "ada"));
        var consent = new ClientLeave.Consent("R. Salgado", CHECKED, "We consent.", "EL-77");
        demo.clients().forEach(client -> terms.consent(client.id(), consent, "ada"));
        demo.matters().forEach(file -> terms.setMatter(file.matter().id(), true, "ada"));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long count(House house, String what) {
        return house.transactions()
                .sql()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    @Test
    void the_whole_demo_month_and_every_capture_pass_while_the_model_does_not_answer() throws Exception {
        try (var deaf = new Deaf();
                var database = TestDatabase.fresh();
                var archive = TestArchive.fresh()) {
            var loader = new LoadDemo(
                    database.app(), archive, text -> PackReader.read(text).orThrow(), Vault.forThisRun());
            var house = loader.on(DemoFirm.TODAY);
            choose(house, deaf.port());
            assertThat(loader.load(demo, Progress.SILENT)).isTrue();
            everybodyConsents(house);
            bill(house, archive);
            loader.tell(DemoNotes.generate());
            enter(house);
            assertThat(deaf.calls).as("no stage asks").hasValue(0);
            assertThat(count(house, "model_call")).isZero();

            choose(house, closedPort());
            var before = text(house);
            new ModelReader(house, new Models(house)).round();
            assertThat(count(house, "model_call")).as("somebody was asked").isPositive();
            assertThat(count(house, "model_reading where outcome <> 'RULES_ONLY'"))
                    .isZero();
            assertThat(text(house)).as("the rules' drafts stay").isEqualTo(before);
            approve(house);
            assertThat(house.book().verify().ok()).isTrue();
        }
    }

    /// Prebills, rules, approval, final invoices, files in the archive.
    private void bill(House house, Archive archive) throws Exception {
        var month = PreparePrebills.Selection.everything(demo.open().month().atEndOfMonth());
        new PreparePrebills(house).prepare(month, "lee", Progress.SILENT);
        assertThat(count(house, "finding")).isPositive();
        var clean = new BillList(house.transactions())
                .ids(new BillList.Filter(List.of(PrebillRow.State.CHECK), "", "", BillList.Only.CLEAN));
        new ChangePrebillState(house).approveAll(clean, "lee");
        var outcomes = new FinaliseInvoices(house).finalise(clean, house.today(), "lee", Progress.SILENT);
        assertThat(outcomes.values()).isNotEmpty().allMatch(FinaliseInvoices.Outcome.Finalised.class::isInstance);
        assertThat(new OutboxWorker(house, archive).drain(Progress.SILENT)).isPositive();
        assertThat(house.outbox().waiting()).isZero();
    }

    private void enter(House house) {
        var person = demo.people().getFirst().id();
        var enter = new EnterText(house, new RuleReaders(house));
        var text = ".4 call client re " + demo.matters().getFirst().matter().id() + " reserve";
        var read = enter.read(text, person, UnaryOperator.identity());
        assertThat(read.getFirst().word()).isEqualTo(Certainty.SURE);
        var seen = List.of(read.getFirst().content().hash());
        var outcome = enter.enter(text, "", seen, UnaryOperator.identity(), new Person("pat", person), person);
        assertThat(outcome).isInstanceOf(EnterText.Outcome.Approved.class);
    }

    private void approve(House house) {
        var inbox = new Inbox(house.transactions());
        var approved = 0;
        for (var person : demo.people()) {
            var sure = inbox.rows(new Inbox.Filter(person.id(), "", Certainty.SURE.name()), 0, 100).stream()
                    .map(row -> Seen.of(row.row().draft()))
                    .toList();
            var outcomes = new ApproveDrafts(house).approve(sure, new Person("pat", person.id()));
            assertThat(outcomes.values()).allMatch(DraftOutcome.Approved.class::isInstance);
            approved += outcomes.size();
        }
        assertThat(approved).isPositive();
    }

    private static String text(House house) {
        return house.transactions()
                .sql()
                .sql("select md5(string_agg(d::text, '|' order by id)) from draft d")
                .query(String.class)
                .single();
    }
}
