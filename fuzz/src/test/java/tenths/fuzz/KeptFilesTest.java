package tenths.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What broke a reader once breaks it no more, and no seed does; without the fuzzer, as an ordinary test.
@NullMarked
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KeptFilesTest {
    record Reader(Target target) {
        @Override
        public String toString() {
            return target.name();
        }
    }

    static List<Reader> readers() {
        return Target.all().stream().map(Reader::new).toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void every_seed_and_every_file_that_broke_it_is_read(Reader reader) throws Exception {
        var target = reader.target();
        var seeds = target.seeds().get().toList();
        assertThat(seeds).isNotEmpty();
        target.reading().of(seeds.getFirst()); // what is loaded once is no cost of a file
        Stream.concat(seeds.stream(), Seeds.crashers(target.name()))
                .forEach(file -> assertThatCode(() -> Guard.check(target.reading(), file))
                        .doesNotThrowAnyException());
    }

    @Test
    void every_folder_of_files_belongs_to_a_reader() throws IOException {
        var names = Target.all().stream().map(Target::name).collect(Collectors.toSet());
        for (var folder : List.of(Seeds.CRASHERS, Seeds.OWN)) {
            Files.createDirectories(folder);
            try (var folders = Files.list(folder)) {
                assertThat(folders.map(one -> one.getFileName().toString())).isSubsetOf(names);
            }
        }
    }
}
