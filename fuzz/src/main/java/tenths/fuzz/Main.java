package tenths.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `tenths fuzz [NAME...] [--seconds N]`: looks for files that break a reader, and keeps them.
public final class Main {
    private static final int USUAL_SECONDS = 60;
    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;
    private static final String SECONDS = "--seconds";

    private Main() {}

    static void main(String[] words) throws IOException, InterruptedException {
        try {
            System.exit(run(List.of(words)));
        } catch (IllegalArgumentException wrong) {
            System.err.println("tenths fuzz: " + wrong.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static int run(List<String> words) throws IOException, InterruptedException {
        var names = new ArrayList<>(words);
        var seconds = seconds(names);
        var targets = names.isEmpty()
                ? Target.all()
                : names.stream().map(Target::named).toList();
        var broken = new ArrayList<String>();
        for (var target : targets) {
            System.out.printf("== %s, %d s%n", target.name(), seconds);
            if (Run.of(target).start(seconds) != FINE) {
                broken.add(target.name());
            }
        }
        System.out.println(
                broken.isEmpty()
                        ? "%d reader(s) held".formatted(targets.size())
                        : "broken: %s; the files are in fuzz/crashers".formatted(broken));
        return broken.isEmpty() ? FINE : BROKEN;
    }

    /// Takes the option out of the words.
    private static int seconds(List<String> words) {
        var at = words.indexOf(SECONDS);
        if (at < 0) {
            return USUAL_SECONDS;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("write --seconds and a whole number behind it");
        }
        words.remove(at);
        return Integer.parseInt(words.remove(at));
    }
}
