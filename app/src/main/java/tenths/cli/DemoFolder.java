package tenths.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import tenths.access.Keyring;
import tenths.access.Role;
import tenths.access.Secret;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.demo.DemoNotes;
import tenths.connectors.demo.DemoPost;
import tenths.connectors.demo.DemoTargets;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.LoadDemo;
import tenths.desk.LoadDemoBudgets;
import tenths.desk.ManagePeople;
import tenths.desk.Progress;
import tenths.desk.sending.SendByHand;
import tenths.jobs.OutboxWorker;
import tenths.store.views.SendList;

/// The folder in which the demo firm lives on from one start to the next.
///
/// @param root of it all
record DemoFolder(Path root) {
    private static final Clock CLOCK = Clock.systemUTC();

    static DemoFolder at(Path root) {
        return new DemoFolder(root.toAbsolutePath().normalize());
    }

    /// Named so that no real firm's database can be taken for it.
    Path database() {
        return root.resolve("demo-database");
    }

    Path bills() {
        return root.resolve("demo-bills");
    }

    private Vault vault() {
        return new Vault(Keyring.at(root.resolve(DataFolder.KEY_FILE)));
    }

    Path signIns() {
        return root.resolve("sign-in.txt");
    }

    /// Written last: what it stands beside is whole.
    private Path began() {
        return root.resolve("began.txt");
    }

    /// Removes what a start left behind that was stopped before the firm was loaded.
    void clearHalfLoaded() throws IOException {
        if (Files.exists(began())) {
            return;
        }
        FileSystemUtils.deleteRecursively(database());
        FileSystemUtils.deleteRecursively(bills());
        Files.deleteIfExists(signIns());
    }

    /// Loads the firm unless it is there, and lets three people in.
    ///
    /// @return the house, where the demo firm's today began when it was loaded and runs on with the clock
    House load(DataSource source, Archive archive, Consumer<String> tell) throws IOException {
        var loader = new LoadDemo(source, archive, text -> PackReader.read(text).orThrow(), vault());
        if (!Files.exists(began())) {
            tell.accept("Making a law firm up: 40 people, 300 matters, 3 billed months, 1 month to bill ...");
            var demo = DemoFirm.generate();
            loader.load(demo, (done, of) -> {
                tell.accept("  step %d of %d".formatted(done, of));
                return true;
            });
            send(loader.on(DemoFirm.TODAY), archive);
            new LoadDemoBudgets(loader.on(DemoFirm.TODAY)).load(demo);
            loader.tell(DemoNotes.generate());
            loader.post(DemoTargets.generate(), DemoPost.generate());
            letIn(loader.on(DemoFirm.TODAY));
            Files.writeString(began(), CLOCK.instant().toString());
        }
        var began = Instant.parse(Files.readString(began()).strip());
        var offset = Duration.between(began, loader.on(DemoFirm.TODAY).now());
        return loader.at(Clock.offset(CLOCK, offset));
    }

    /// The months that are over went out long ago: what the biller finds to send is what they make final.
    private static void send(House house, Archive archive) {
        new OutboxWorker(house, archive).drain(Progress.SILENT);
        var built = new SendList(house.transactions())
                .rows(new SendList.Filter(SendList.State.BUILT, "", ""), 0, Integer.MAX_VALUE);
        var claim = new SendByHand.Claim("the client's portal", "", null);
        new SendByHand(house, archive)
                .send(built.stream().map(SendList.Row::number).toList(), claim, "demo");
    }

    private void letIn(House house) throws IOException {
        var people = new ManagePeople(house);
        var lines = new ArrayList<String>();
        var timekeeper = DemoFirm.generate().people().getFirst();
        for (var role : Role.values()) {
            var newcomer = new ManagePeople.Newcomer(
                    role.word(),
                    role == Role.TIMEKEEPER ? timekeeper.firstName() + " " + timekeeper.lastName() : name(role),
                    role,
                    role == Role.TIMEKEEPER ? timekeeper.id() : null,
                    Secret.typed());
            if (people.add(newcomer, "demo") instanceof ManagePeople.Outcome.Refused(var problems)) {
                throw new IllegalStateException(String.join(" ", problems));
            }
            lines.add("%-14s %s".formatted(role.word(), newcomer.password()));
        }
        write(signIns(), lines);
    }

    private static String name(Role role) {
        return role == Role.BILLER ? "Billie Marsh" : "Adrian Holt";
    }

    /// Readable by its owner alone.
    private static void write(Path file, List<String> lines) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException another) {
            throw new IOException("another demo is being loaded in this folder: " + file, another);
        }
        Files.write(file, lines, StandardOpenOption.WRITE);
    }

    /// Sign-in name and password of each, as they were when the firm was loaded.
    List<String> signInLines() {
        try {
            return Files.readAllLines(signIns());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
