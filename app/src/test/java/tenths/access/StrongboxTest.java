package tenths.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets at rest: S-39.
@NullMarked
class StrongboxTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_sealed_opens_in_its_place_alone() throws IOException {
        var vault = Strongbox.at(folder.resolve("keys"));
        var sealed = vault.seal("key-1", "model_choice.1");
        assertThat(vault.open(sealed, "model_choice.1")).isEqualTo("key-1");
        assertThat(sealed).isNotEqualTo(vault.seal("key-1", "model_choice.1"));
        assertThatThrownBy(() -> vault.open(sealed, "model_choice.2")).isInstanceOf(Strongbox.Shut.class);
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> vault.open(changed, "model_choice.1")).isInstanceOf(Strongbox.Shut.class);
    }

    @Test
    void the_key_file_is_its_owners_alone_and_lasts() throws IOException {
        var file = folder.resolve("deep").resolve("keys");
        var sealed = Strongbox.at(file).seal("words", "here");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Strongbox.at(file).open(sealed, "here")).isEqualTo("words");
    }

    @Test
    void a_new_key_in_front_seals_and_the_old_one_still_opens() throws IOException {
        var file = folder.resolve("keys");
        var old = Strongbox.at(file).seal("words", "here");
        var other = folder.resolve("other");
        Strongbox.at(other);
        Files.writeString(file, Files.readString(other) + Files.readString(file));
        var vault = Strongbox.at(file);
        assertThat(vault.open(old, "here")).isEqualTo("words");
        var fresh = vault.seal("words", "here");
        assertThat(Strongbox.at(other).open(fresh, "here")).isEqualTo("words");
        assertThatThrownBy(() -> Strongbox.at(other).open(old, "here"))
                .isInstanceOf(Strongbox.Shut.class)
                .hasMessageContaining("not in the key file");
    }
}
