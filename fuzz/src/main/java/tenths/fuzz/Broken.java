package tenths.fuzz;

/// A reader did what none may do. It is an error, so that no reader takes it for a fault of its file.
final class Broken extends AssertionError {
    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message);
    }
}
