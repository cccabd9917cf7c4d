package tenths.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys under which secrets lie in the database. They are kept outside of it: a copy of the database alone opens
/// nothing (S-39). Each line of the file is a key with its name; the last one locks.
public final class Keyring {
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 4;

    private final KeyShelf shelf;

    private Keyring(KeyShelf shelf) {
        this.shelf = shelf;
    }

    /// @param name eight hexadecimal digits that stand with every secret
    record Named(String name, SecretKey key) {
        String line() {
            return name + " " + Base64.getEncoder().encodeToString(key.getEncoded());
        }
    }

    /// Opens the file, and makes it with a first key if there is none.
    ///
    /// @throws IllegalStateException if it cannot be read as keys
    public static Keyring at(Path file) {
        var ring = new Keyring(new KeyShelf.OnFile(file));
        if (!Files.exists(file)) {
            ring.write(List.of(made()));
        }
        ring.keys();
        return ring;
    }

    /// With a key that is forgotten when the process ends.
    static Keyring forThisRun() {
        var ring = new Keyring(new KeyShelf.InMemory());
        ring.write(List.of(made()));
        return ring;
    }

    /// Read anew each time: another process may have changed the locks meanwhile.
    private List<Named> keys() {
        var keys = shelf.lines().stream()
                .filter(line -> !line.isBlank())
                .map(Keyring::read)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("the key file holds no key; restore it from your copy");
        }
        return keys;
    }

    private static Named read(String line) {
        var parts = line.strip().split(" ", -1);
        var name = parts[0];
        if (parts.length != 2 || !name.matches("[0-9a-f]{" + 2 * NAME_BYTES + "}")) {
            throw new IllegalStateException("the key file holds a line that is no key; restore it from your copy");
        }
        var key = Base64.getDecoder().decode(parts[1]);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("the key " + name + " is not of 256 bits; restore the file from your copy");
        }
        return new Named(name, new SecretKeySpec(key, "AES"));
    }

    private static Named made() {
        var random = new SecureRandom();
        var name = new byte[NAME_BYTES];
        var key = new byte[KEY_BYTES];
        random.nextBytes(name);
        random.nextBytes(key);
        return new Named(HexFormat.of().formatHex(name), new SecretKeySpec(key, "AES"));
    }

    Named current() {
        return keys().getLast();
    }

    Optional<SecretKey> find(String name) {
        return keys().stream()
                .filter(key -> key.name().equals(name))
                .map(Named::key)
                .findFirst();
    }

    /// Adds a key, which locks from now on; the older ones still open.
    public void renew() {
        var more = new ArrayList<>(keys());
        more.add(made());
        write(more);
    }

    /// Forgets all keys but the one that locks. What still lies under another is lost.
    public void forgetOld() {
        write(List.of(current()));
    }

    private void write(List<Named> keys) {
        shelf.replace(keys.stream().map(Named::line).toList());
    }
}
