package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FreshFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-03T15:00:00Z");

    private final FreshFiles files = new FreshFiles();

    private static FreshFiles.Name name() {
        return new FreshFiles.Name(UUID.randomUUID(), "LEDES1998B");
    }

    @Test
    void a_file_is_taken_once() {
        var name = name();
        files.keep(Map.of(name, new byte[] {1, 2}), NOW);
        assertThat(files.take(List.of(name, name()))).containsOnlyKeys(name).containsEntry(name, new byte[] {1, 2});
        assertThat(files.take(List.of(name))).isEmpty();
    }

    @Test
    void there_is_room_for_so_many_bytes_and_again_when_some_were_taken() {
        var half = new byte[(int) FreshFiles.MOST_BYTES / 2 + 1];
        var first = name();
        var second = name();
        files.keep(Map.of(first, half), NOW);
        files.keep(Map.of(second, half), NOW);
        assertThat(files.take(List.of(first, second))).containsOnlyKeys(first);
        files.keep(Map.of(second, half), NOW);
        assertThat(files.take(List.of(second))).containsOnlyKeys(second);
    }

    @Test
    void what_nobody_came_for_makes_room() {
        var all = new byte[(int) FreshFiles.MOST_BYTES];
        var left = name();
        var fresh = name();
        files.keep(Map.of(left, all), NOW);
        files.keep(Map.of(fresh, all), NOW.plus(FreshFiles.LONGEST).plusMillis(1));
        assertThat(files.take(List.of(left, fresh))).containsOnlyKeys(fresh);
    }
}
