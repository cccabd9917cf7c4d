package tenths.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/// Stands for a library that opens what its file points to.
@NullMarked
final class Burglar {
    private static final Path ELSEWHERE = Path.of("/etc/hostname");

    private Burglar() {}

    static Object file() throws IOException {
        return Files.readString(ELSEWHERE);
    }

    /// And says nothing, whatever came of it.
    static Object secretly() {
        try {
            return file();
        } catch (Throwable whatever) {
            return "nothing happened";
        }
    }

    static Object socket() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), 9)) {
            return socket;
        }
    }
}
