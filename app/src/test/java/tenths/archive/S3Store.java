package tenths.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/// A store of another maker that speaks the S3 protocol, run as a program of its own.
@NullMarked
record S3Store(Process process, URI address) implements AutoCloseable {
    private static final int PATIENCE_TENTHS = 900;

    static S3Store start(String bucket) throws IOException, InterruptedException {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/s3mock/s3mock.jar",
                        "--com.adobe.testing.s3mock.http-port=" + port,
                        "--server.port=" + freePort(),
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/s3mock/log.txt").toFile())
                .start();
        var store = new S3Store(process, URI.create("http://127.0.0.1:" + port));
        store.awaitReady(bucket);
        return store;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady(String bucket) throws InterruptedException {
        for (var i = 0; i < PATIENCE_TENTHS; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the store ended: see target/s3mock/log.txt");
            }
            try {
                listing(bucket);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the store does not answer: see target/s3mock/log.txt");
    }

    /// The store's own list of what it keeps.
    String listing(String bucket) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve("/" + bucket + "?list-type=2"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
