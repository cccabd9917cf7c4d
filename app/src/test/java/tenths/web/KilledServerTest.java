package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.Place;

/// A server that is killed in the middle of a sentence: the timers of its people run on.
@NullMarked
class KilledServerTest {
    private static final Pattern RUNNING = Pattern.compile("data-seconds=\"(\\d+)\"");
    private static final Duration WAIT = Duration.ofSeconds(3);

    @TempDir
    private Path folder = Path.of("");

    /// A whole server of its own: database, house, door.
    static final class Server {
        private Server() {}

        public static void main(String[] words) throws Exception {
            var database = Database.open(new Place.Embedded(Path.of(words[0])));
            var first = words[1].equals("first");
            if (first) {
                SmallFirm.on(database.source(), () -> {}, 1);
            }
            var firm = SmallFirm.again(database.source(), () -> {}, Clock.systemUTC());
            var house = OpenHouse.with(firm);
            if (first) {
                house.withPeople();
            }
            System.out.println("open at " + house.address());
            Thread.sleep(Duration.ofHours(1));
        }
    }

    private record Running(Process process, Visitor person) {
        /// As `kill -9` does.
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        String time() {
            return person.get("/time").body();
        }

        long seconds() {
            var found = RUNNING.matcher(time());
            assertThat(found.find()).as("a timer runs").isTrue();
            return Long.parseLong(found.group(1));
        }
    }

    private Running start(String which) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        folder.resolve("database").toString(),
                        which)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (var line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.startsWith("open at ")) {
                var person = new Visitor(line.substring("open at ".length()));
                assertThat(person.signIn("timekeeper", OpenHouse.PASSWORD)).isTrue();
                return new Running(process, person);
            }
        }
        throw new IllegalStateException("the server did not open");
    }

    @Test
    void a_running_timer_runs_on_over_a_kill_with_its_time_and_its_history() throws Exception {
        var server = start("first");
        server.time();
        var began = Instant.now();
        server.person().post("/time/timers", Map.of("words", "Review medical records"));
        var running = server.time().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f-]{36})\".*", "$1");
        server.person().post("/time/timers", Map.of("words", "Call with adjuster", "seen", running));
        Thread.sleep(WAIT);
        var before = server.time();
        server.kill();
        Thread.sleep(WAIT);

        var again = start("again");
        try {
            var page = again.time();
            assertThat(page).contains("Call with adjuster", "runs since", "Review medical records", "stands");
            assertThat(turns(page)).isEqualTo(turns(before)).isPositive();
            var elapsed = Duration.between(began, Instant.now()).toSeconds();
            assertThat(again.seconds()).isBetween(elapsed - 3, elapsed + 1);
        } finally {
            again.kill();
            try (var _ = Database.open(new Place.Embedded(folder.resolve("database")))) {
                // Ends the database that the killed server left behind.
            }
        }
    }

    /// Points in the histories to which one can go back.
    private static int turns(String page) {
        return page.split("name=\"point\"", -1).length - 1;
    }
}
