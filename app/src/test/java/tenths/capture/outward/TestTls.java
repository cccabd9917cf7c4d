package tenths.capture.outward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// A server certificate for `localhost` that only clients of the test trust.
@NullMarked
public final class TestTls {
    public static final String PASSWORD = "changeit";
    public static final Reach LOCAL = new Reach(Set.of("localhost"));

    private static @Nullable TestTls shared;

    private final Path folder;
    private final KeyStore store;

    private TestTls(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /// One for all tests of this process: GreenMail reads its certificate once.
    public static synchronized TestTls shared() throws IOException, GeneralSecurityException, InterruptedException {
        var made = shared;
        if (made == null) {
            var folder = Files.createTempDirectory("tenths-tls");
            made = in(folder);
            folder.toFile().deleteOnExit();
            made.keystore().toFile().deleteOnExit();
            System.setProperty("greenmail.tls.keystore.file", made.keystore().toString());
            System.setProperty("greenmail.tls.keystore.password", PASSWORD);
            shared = made;
        }
        return made;
    }

    public static TestTls in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("server.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "30",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        if (made.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return new TestTls(folder, store);
        }
    }

    public Path keystore() {
        return folder.resolve("server.p12");
    }

    public SSLContext server() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    public SSLContext client() throws GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    public CheckedSockets sockets() throws GeneralSecurityException {
        return new CheckedSockets(LOCAL, client().getSocketFactory());
    }

    public Path certificatePem() throws IOException, GeneralSecurityException {
        return pem("server.crt", "CERTIFICATE", store.getCertificate("server").getEncoded());
    }

    public Path keyPem() throws IOException, GeneralSecurityException {
        return pem(
                "server.pem",
                "PRIVATE KEY",
                store.getKey("server", PASSWORD.toCharArray()).getEncoded());
    }

    private Path pem(String name, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }
}
