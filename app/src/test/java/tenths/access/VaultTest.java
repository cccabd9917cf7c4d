package tenths.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S-39: what lies in the database opens only in its place and with the key that is kept elsewhere.
@NullMarked
class VaultTest {
    private static final Vault.Spot SPOT = new Vault.Spot("source", UUID.randomUUID());

    @TempDir
    Path folder;

    private Keyring keys() {
        return Keyring.at(folder.resolve("secrets.key"));
    }

    @Test
    void a_secret_opens_in_its_place_also_after_a_restart() throws Vault.Unopened {
        var locked = new Vault(keys()).lock(SPOT, "pässword");
        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("ssword");
        assertThat(new Vault(keys()).open(SPOT, locked)).isEqualTo("pässword");
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        var vault = new Vault(keys());
        assertThat(vault.lock(SPOT, "x")).isNotEqualTo(vault.lock(SPOT, "x"));
    }

    @Test
    void a_secret_in_another_row_or_changed_by_a_bit_does_not_open() {
        var vault = new Vault(keys());
        var locked = vault.lock(SPOT, "password");
        assertThatThrownBy(() -> vault.open(new Vault.Spot("source", UUID.randomUUID()), locked))
                .isInstanceOf(Vault.Unopened.class);
        assertThatThrownBy(() -> vault.open(new Vault.Spot("other", SPOT.row()), locked))
                .isInstanceOf(Vault.Unopened.class);
        locked[locked.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(SPOT, locked)).isInstanceOf(Vault.Unopened.class);
        assertThatThrownBy(() -> vault.open(SPOT, new byte[3])).isInstanceOf(Vault.Unopened.class);
    }

    @Test
    void a_new_key_locks_and_the_old_one_opens_until_it_is_forgotten() throws Vault.Unopened {
        var keys = keys();
        var vault = new Vault(keys);
        var old = vault.lock(SPOT, "password");
        keys.renew();
        assertThat(vault.open(SPOT, old)).isEqualTo("password");
        var fresh = vault.lock(SPOT, "password");
        keys.forgetOld();
        assertThat(new Vault(keys()).open(SPOT, fresh)).isEqualTo("password");
        assertThatThrownBy(() -> vault.open(SPOT, old)).hasMessageContaining("not in the key file");
    }

    @Test
    void the_key_file_is_for_its_owner_alone() throws IOException {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_key_file_is_refused_and_not_replaced() throws IOException {
        Files.writeString(folder.resolve("secrets.key"), "something else\n");
        assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("secrets.key")).hasContent("something else\n");
    }
}
