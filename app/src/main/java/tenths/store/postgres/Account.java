package tenths.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Under whose rights PostgreSQL runs: it refuses to run as root, and we may well be root in a container.
///
/// @param prefix the words before a command line; empty for an ordinary user
/// @param ours whether it sees the files that we see
record Account(List<String> prefix, boolean ours) {
    private static final int NOBODY = 65_534;

    List<String> run(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /// An ordinary user runs it as is. Root runs it in a user namespace, where it has root's files but not its powers,
    /// or else as the account that owns the folder, or else as `nobody`.
    static Account of(Path folder) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return new Account(List.of(), true);
        }
        var owner = uid(folder);
        if (owner == 0 && works(List.of("unshare", "-U", "true"))) {
            return new Account(List.of("unshare", "-U"), true);
        }
        return ofUser(owner == 0 ? NOBODY : owner, folder);
    }

    private static Account ofUser(int user, Path folder) {
        var account = new Account(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), false);
        // What root has made in the folder, such as the first password, is the server's to read.
        works(List.of("chown", "-R", user + ":" + user, folder.toString()));
        if (!works(account.run(List.of("test", "-w", folder.toString())))) {
            throw new CannotStart(("Tenths runs as root, PostgreSQL refuses to, this machine allows root no user "
                            + "namespace (unshare -U), and the account of user id %d cannot write to %s. Run Tenths as "
                            + "an ordinary user, or give the folder to one: chown -R USER %s")
                    .formatted(user, folder, folder));
        }
        return account;
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
