package tenths.web.api;

import java.util.List;

/// Ends a request with a problem document.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal of(Problem.Kind kind, List<Fault> faults) {
        return new Refusal(Problem.of(kind, faults));
    }

    /// The request itself is wrong: all faults at once.
    static Refusal faulty(List<Fault> faults) {
        return of(Problem.Kind.FAULTY, faults);
    }

    static Refusal faulty(String field, String message, String repair) {
        return faulty(List.of(new Fault(field, message, repair)));
    }

    static Refusal notFound(String what) {
        return of(Problem.Kind.NOT_FOUND, List.of(new Fault("", what, "")));
    }

    /// Somebody else changed it meanwhile.
    ///
    /// @param version it has now
    static Refusal stale(int version) {
        return stale("The bill has version " + version + " now.");
    }

    /// Somebody else changed the draft meanwhile.
    static Refusal staleDraft(int version) {
        return stale("The draft has version " + version + " now.");
    }

    /// @param message what it is now
    static Refusal stale(String message) {
        return of(
                Problem.Kind.STALE,
                List.of(new Fault("version", message, "Read it again and decide on what it says now.")));
    }

    /// Somebody else did the same before.
    static Refusal overtaken(String message) {
        return of(Problem.Kind.STALE, List.of(new Fault("", message, "Nothing is left to do.")));
    }

    /// The desk says no, with all its reasons.
    static Refusal refused(List<String> reasons) {
        return of(Problem.Kind.REFUSED, reasons.stream().map(Fault::of).toList());
    }
}
