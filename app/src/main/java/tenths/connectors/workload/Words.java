package tenths.connectors.workload;

import java.util.List;
import java.util.random.RandomGenerator;

/// The words of made-up narratives and names.
final class Words {
    static final List<String> TASKS = List.of("L110", "L120", "L130", "L210", "L240", "L310", "L320", "L330", "L350");
    static final List<String> ACTIVITIES = List.of("A101", "A102", "A103", "A104", "A106", "A107", "A108", "A109");
    static final List<String> VENDOR_COSTS = List.of("E107", "E113", "E115", "E118", "E119", "E123");
    static final List<String> FIRST = List.of("Anouk", "Basil", "Cleo", "Dario", "Edda", "Falk", "Gwen", "Henrik");
    static final List<String> LAST = List.of(
            "Appleyard", "Birkmoor", "Cranleigh", "Dunwoody", "Elderfield", "Fenwright", "Goldacre", "Hazelgrove");
    static final List<String> CARRIERS = List.of("Alder", "Birch", "Cypress", "Dogwood", "Elm", "Fir", "Hemlock");
    static final List<String> VAGUE = List.of("Attention to file.", "Work on matter.", "Various tasks.");
    static final List<String> CLERICAL =
            List.of("Organize file of", "Photocopy and collate", "Enter calendar dates concerning");

    private static final List<String> VERBS = List.of(
            "Analyze",
            "Draft",
            "Revise",
            "Prepare outline for examination on",
            "Evaluate",
            "Attend conference on",
            "Telephone conference with claims handler regarding",
            "Correspond with opposing counsel regarding");
    private static final List<String> OBJECTS = List.of(
            "plaintiff's answers to interrogatories",
            "orthopedic records and billing",
            "motion to compel production",
            "expert report on stopping distance",
            "statement of the insured driver",
            "proposed stipulation of facts",
            "deposition testimony of the treating physician",
            "policy exclusion for permissive users");
    private static final List<String> PURPOSES = List.of(
            "to assess comparative fault",
            "for use at mediation",
            "to narrow the issues on damages",
            "in response to the carrier's request",
            "with attention to gaps in treatment",
            "before the pretrial hearing");

    private Words() {}

    static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /// One task in one sentence of 60 to 300 characters, with no semicolon and none of the clerical phrases.
    static String narrative(RandomGenerator random) {
        var text = new StringBuilder(task(random)).append(' ').append(pick(PURPOSES, random));
        for (var extra = random.nextInt(4); extra > 0; extra--) {
            text.append(", ").append(pick(PURPOSES, random));
        }
        return text.append('.').toString();
    }

    /// Verb and object.
    static String task(RandomGenerator random) {
        return pick(VERBS, random) + " " + pick(OBJECTS, random);
    }

    static String object(RandomGenerator random) {
        return pick(OBJECTS, random);
    }
}
