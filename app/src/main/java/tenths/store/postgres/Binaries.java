package tenths.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once from our jar into a folder named after their version and checksum.
final class Binaries {
    /// The first number of PostgreSQL's version: a data folder of another one cannot be read.
    static final String MAJOR = "18";

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private Binaries() {}

    /// The programs for a data folder: those that lie beside it already, or else those in the user's cache, which serve
    /// all data folders of the user. Without a cache, or where the server runs under an account that may not look
    /// there, they are unpacked beside the data.
    static Path unpackFor(Path folder, Account account) throws IOException {
        var beside = folder.resolveSibling("postgresql");
        if (!account.ours() || Files.isDirectory(beside)) {
            return unpackInto(beside);
        }
        try {
            return unpackInto(own(cache()));
        } catch (FileSystemException noPlace) {
            LOG.debug("PostgreSQL is unpacked beside its data: there is no cache", noPlace);
            return unpackInto(beside);
        }
    }

    /// `XDG_CACHE_HOME`, or `.cache` in the home of the user.
    private static Path cache() {
        var named = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        var cache = named.startsWith("/") ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache");
        return cache.resolve("tenths").resolve("postgresql");
    }

    /// A folder that nobody else can write to.
    private static Path own(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.exists(folder)) {
            try {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } catch (FileAlreadyExistsException sameMomentByAnother) {
                LOG.debug("another program was quicker", sameMomentByAnother);
            }
        }
        var mine = Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")));
        if (!mine || !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            throw new AccessDeniedException(folder.toString(), null, "others can write to it");
        }
        return folder;
    }

    /// Unpacks beside the target and renames, so that a half-unpacked folder is never used, whoever is killed.
    static Path unpackInto(Path cache) throws IOException {
        var packed = resource();
        Files.createDirectories(cache);
        var target = cache.resolve("%s-%08x".formatted(MAJOR, checksum(packed)));
        if (Files.isDirectory(target)) {
            return target;
        }
        var fresh = Files.createTempDirectory(cache, ".unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stream = packed.openStream()) {
            unpack(stream, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            delete(fresh);
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        }
        return target;
    }

    private static URL resource() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = machine.equals("aarch64") ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        var found = Binaries.class.getClassLoader().getResource(name);
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new CannotStart("no PostgreSQL is packed for %s on %s; set TENTHS_DB_URL to a PostgreSQL %s of yours"
                    .formatted(System.getProperty("os.name"), machine, MAJOR));
        }
        return found;
    }

    private static long checksum(URL packed) throws IOException {
        var connection = (JarURLConnection) packed.openConnection();
        return connection.getJarEntry().getCrc();
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("the packed PostgreSQL names a file outside its folder: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var mode = (entry.getMode() & OWNER_MAY_EXECUTE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
