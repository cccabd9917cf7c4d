package tenths.fuzz;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A reader of what comes from outside, and files from which the search for its weak places starts.
///
/// @param name by which `tenths fuzz` and the folders of its files call it
/// @param reading what it does with the bytes of a file
/// @param seeds good and bad files
public record Target(String name, Reading reading, Supplier<Stream<byte[]>> seeds) {
    /// Reads a file. Whatever it throws is a fault: the exceptions that a reader declares are caught here.
    @FunctionalInterface
    public interface Reading {
        /// @return whatever was made of the bytes
        Object of(byte[] file) throws Exception;
    }

    /// Every reader of the product.
    static List<Target> all() {
        return Stream.of(BillReaders.all(), TextReaders.all(), SentReaders.all())
                .flatMap(List::stream)
                .toList();
    }

    /// @throws IllegalArgumentException naming those that there are
    static Target named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no reader called " + name + "; there are "
                        + String.join(", ", all().stream().map(Target::name).toList())));
    }
}
