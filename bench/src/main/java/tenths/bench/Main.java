package tenths.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// `tenths bench [NAME...] [--json]`: measures this machine and prints one line for each figure.
public final class Main {
    private static final List<Bench> ALL = List.of(
            new Ledes98bBench(),
            new Ledes98biBench(),
            new LedesXmlBench(),
            new MillionLinesBench(),
            new PdfBench(),
            new PricingBench(),
            new NotesBench(),
            new PagesBench(),
            new CrowdBench(),
            new DecadeBench(),
            new WhatIfBench(),
            new MonthBench());
    private static final int FINE = 0;
    private static final int UNUSABLE = 2;

    private Main() {}

    static void main(String[] words) throws Exception {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), words));
    }

    private static int run(PrintStream out, String... words) throws Exception {
        var json = Arrays.asList(words).contains("--json");
        var wanted = Arrays.stream(words).filter(word -> !word.startsWith("--")).collect(Collectors.toSet());
        var known = ALL.stream().map(Bench::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("tenths bench: known are " + String.join(", ", known));
            return UNUSABLE;
        }
        var print = json ? json(out) : table(out);
        for (var bench : chosen(wanted)) {
            var scratch = Files.createTempDirectory("tenths-bench");
            try {
                bench.run(scratch, print);
            } finally {
                delete(scratch);
            }
        }
        return FINE;
    }

    private static List<Bench> chosen(Set<String> wanted) {
        return ALL.stream()
                .filter(bench -> wanted.isEmpty() || wanted.contains(bench.name()))
                .toList();
    }

    private static Consumer<Row> json(PrintStream out) {
        var mapper = JsonMapper.builder().build();
        return row -> out.println(mapper.writeValueAsString(row));
    }

    private static Consumer<Row> table(PrintStream out) {
        out.printf("%-58s %14s %-11s %9s  %s%n", "what", "value", "unit", "n", "goal");
        return row ->
                out.printf("%-58s %14s %-11s %9d  %s%n", row.name(), row.value(), row.unit(), row.n(), row.goal());
    }

    static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(Main::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
