package tenths.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class FolderArchiveTest {
    private static final byte[] BILL = "LEDES1998B[]".getBytes(StandardCharsets.UTF_8);
    private static final Key KEY = Key.ofInvoice("2026-0001", "bill.txt", BILL);

    @TempDir
    private Path folder = Path.of("unset");

    private static void overwrite(Path file, String text) throws IOException {
        Files.delete(file);
        Files.writeString(file, text);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keeps_a_file_once_read_only_and_reads_it_back() throws Exception {
        try (var archive = Archive.at(folder.toString())) {
            assertThat(archive.head(KEY)).isFalse();
            var kept = archive.put(KEY, BILL);
            assertThat(kept.sha256()).isEqualTo(KEY.sha256());
            assertThat(kept.sizeBytes()).isEqualTo(BILL.length);
            assertThat(archive.put(KEY, BILL)).isEqualTo(kept);
            assertThat(archive.head(KEY)).isTrue();
            assertThat(archive.get(KEY)).isEqualTo(BILL);
        }
        assertThat(files()).containsExactly(folder.resolve(KEY.value()));
        assertThat(Files.getPosixFilePermissions(folder.resolve(KEY.value())))
                .noneMatch(right -> right.name().endsWith("WRITE"));
    }

    @Test
    void never_replaces_other_bytes() throws Exception {
        var archive = new FolderArchive(folder);
        archive.put(KEY, BILL);
        overwrite(folder.resolve(KEY.value()), "other");
        assertThatThrownBy(() -> archive.put(KEY, BILL)).isInstanceOfSatisfying(ArchiveFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ArchiveFailure.Code.OTHER_CONTENT);
            assertThat(failure.worthAnotherTry()).isFalse();
        });
        assertThat(folder.resolve(KEY.value())).hasContent("other");
        assertThatThrownBy(() -> archive.get(KEY)).hasMessageContaining("is damaged");
    }

    @Test
    void refuses_bytes_that_are_not_those_of_the_key() {
        assertThatThrownBy(() -> new FolderArchive(folder).put(KEY, new byte[] {1}))
                .isInstanceOfSatisfying(ArchiveFailure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ArchiveFailure.Code.WRONG_BYTES);
                    assertThat(failure.worthAnotherTry()).isFalse();
                });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_what_is_missing() {
        assertThatThrownBy(() -> new FolderArchive(folder).get(KEY))
                .isInstanceOfSatisfying(
                        ArchiveFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArchiveFailure.Code.MISSING));
    }

    @Test
    void a_failed_put_leaves_nothing_behind_and_may_be_repeated() throws Exception {
        var blocked = folder.resolve("invoices");
        Files.writeString(blocked, "a file where the folder should be");
        var archive = new FolderArchive(folder);
        assertThatThrownBy(() -> archive.put(KEY, BILL)).isInstanceOf(ArchiveFailure.class);
        Files.delete(blocked);
        assertThat(archive.put(KEY, BILL).sha256()).isEqualTo(KEY.sha256());
        assertThat(files()).hasSize(1);
    }

    @Test
    void many_writers_of_one_file_leave_one_file() throws Exception {
        var archive = new FolderArchive(folder);
        try (var writers = Executors.newFixedThreadPool(8)) {
            var puts = IntStream.range(0, 40)
                    .<Callable<Kept>>mapToObj(_ -> () -> archive.put(KEY, BILL))
                    .toList();
            for (var put : writers.invokeAll(puts)) {
                assertThat(put.get().sha256()).isEqualTo(KEY.sha256());
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void no_name_leaves_its_folder() {
        var evil = Key.ofInvoice("../../etc", "..\\..//passwd\0 ü", BILL).value();
        assertThat(evil).matches("invoices/[A-Za-z0-9._~-]+/[0-9a-f]{64}-[A-Za-z0-9._~-]+");
        assertThat(Path.of(evil).normalize()).isEqualTo(Path.of(evil));
        assertThat(Key.ofInvoice("2026-0001", "Bill 7.pdf", BILL).value()).endsWith("-Bill~207.pdf");
        assertThatThrownBy(() -> Key.ofInvoice("", "x", BILL)).hasMessageContaining("1 to 150 characters");
    }
}
