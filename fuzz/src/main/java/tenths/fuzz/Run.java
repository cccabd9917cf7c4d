package tenths.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// One run of the fuzzer on one reader, in a process of its own, since what it finds ends the process.
///
/// @param harness class whose `fuzzerTestOneInput` is called
/// @param words for its `fuzzerInitialize`
/// @param found folder of the inputs that reached something new; the next run goes on from them
/// @param crashers folder where what broke the reader is put
record Run(String harness, String words, Path found, Path crashers) {
    /// Longer files only make it slow; what is special about large ones is held by the tests of each reader.
    private static final int LONGEST_FILE = 64 << 10;

    /// A reader that does not come back at all is ended after this; [Guard] measures those that do.
    private static final int GIVEN_UP_SECONDS = 60;

    private static final String HEAP = "-Xmx1g";

    /// Where a test runs, its runner knows the classes.
    private static final String CLASSES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /// The product and the libraries that see what is in a file.
    private static final String WATCHED = String.join(
            ":",
            "tenths.**",
            "com.ctc.wstx.**",
            "org.codehaus.stax2.**",
            "org.snakeyaml.**",
            "dev.cel.**",
            "tools.jackson.**",
            "de.siegmar.**",
            "org.apache.james.mime4j.**",
            "org.jsoup.**",
            "org.apache.poi.**",
            "net.fortuna.ical4j.**");

    static Run of(Target target) throws IOException {
        var found = Files.createDirectories(Seeds.FOUND.resolve(target.name()));
        var seeds = Stream.concat(target.seeds().get(), Seeds.crashers(target.name()));
        for (var seed : seeds.toList()) {
            Files.write(found.resolve("seed-" + hash(seed)), seed);
        }
        return new Run("tenths.fuzz.Harness", target.name(), found, Seeds.CRASHERS.resolve(target.name()));
    }

    /// @param seconds to search; with 0 only what is there already is read
    /// @return the exit code: 0 where nothing broke
    int start(int seconds) throws IOException, InterruptedException {
        Files.createDirectories(crashers);
        var code = new ProcessBuilder(command(seconds)).inheritIO().start().waitFor();
        try (var kept = Files.list(crashers)) {
            if (kept.findAny().isEmpty()) {
                Files.delete(crashers);
            }
        }
        return code;
    }

    List<String> command(int seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                CLASSES,
                "com.code_intelligence.jazzer.Jazzer",
                "--cp=" + CLASSES,
                "--target_class=" + harness,
                "--target_args=" + words,
                "--instrumentation_includes=" + WATCHED,
                "--custom_hooks=tenths.fuzz.Outside",
                // a profile holds a regular expression on purpose
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--custom_hook_includes=" + WATCHED,
                "--reproducer_path=" + found.getParent(),
                "-artifact_prefix=" + crashers + "/",
                "-max_len=" + LONGEST_FILE,
                "-timeout=" + GIVEN_UP_SECONDS,
                "-verbosity=0",
                "-rss_limit_mb=0", // the heap has its limit, and Guard counts
                seconds == 0 ? "-runs=0" : "-max_total_time=" + seconds,
                found.toString());
    }

    private static String hash(byte[] seed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
