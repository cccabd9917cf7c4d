package tenths.archive;

import static tenths.archive.ArchiveFailure.Code.DAMAGED;
import static tenths.archive.ArchiveFailure.Code.MISSING;
import static tenths.archive.ArchiveFailure.Code.OTHER_CONTENT;
import static tenths.archive.ArchiveFailure.Code.OUT_OF_REACH;
import static tenths.archive.ArchiveFailure.Code.REFUSED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// An archive in S3 or a store that speaks its protocol.
///
/// A put says "only if nothing is there", so a repeated one finds its own work (412) instead of writing a second
/// object.
/// Not every store checks the checksum it is given, so every file is read back and hashed here.
public final class S3Archive implements Archive {
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MS = 50;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(30);

    private static final int NOT_FOUND = 404;
    private static final int ALREADY_THERE = 412;

    private final S3Client client;
    private final S3Address address;

    private S3Archive(S3Client client, S3Address address) {
        this.client = client;
        this.address = address;
    }

    /// Signs with what the environment gives: variables, profile or the machine's role.
    static S3Archive at(String address) {
        return at(address, DefaultCredentialsProvider.builder().build());
    }

    static S3Archive at(String text, AwsCredentialsProvider credentials) {
        var address = S3Address.of(text);
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ))
                .credentialsProvider(credentials)
                .region(Region.of(address.region()))
                .forcePathStyle(address.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // We try again ourselves: only we know that 412 after a lost answer is our own work.
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()));
        address.endpoint().ifPresent(builder::endpointOverride);
        return new S3Archive(builder.build(), address);
    }

    @Override
    public Kept put(Key key, byte[] bytes) throws ArchiveFailure {
        key.check(bytes);
        return put(key, RequestBody.fromBytes(bytes));
    }

    @Override
    public Kept put(Key key, Path file) throws ArchiveFailure {
        return put(key, RequestBody.fromFile(file));
    }

    private Kept put(Key key, RequestBody body) throws ArchiveFailure {
        return persist(key, () -> {
            var version = write(key, body);
            var sha256 = hash(key, version.orElse(null));
            if (!sha256.equals(key.sha256())) {
                throw version.isPresent()
                        ? new ArchiveFailure(DAMAGED, "%s was damaged on its way".formatted(name(key)))
                        : new ArchiveFailure(
                                OTHER_CONTENT, "%s holds other bytes; they are left as they are".formatted(name(key)));
            }
            var size = body.optionalContentLength().orElseThrow();
            return new Kept(key, name(key), version.orElse(""), sha256, size);
        });
    }

    /// @return the version that was written, empty text if the store counts none; nothing if the key was there already
    private Optional<String> write(Key key, RequestBody body) {
        var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key.sha256()));
        try {
            var answer = client.putObject(
                    request -> request.bucket(address.bucket())
                            .key(address.prefix() + key)
                            .ifNoneMatch("*")
                            .checksumSHA256(checksum),
                    body);
            return Optional.of(Optional.ofNullable(answer.versionId()).orElse(""));
        } catch (S3Exception refusal) {
            if (refusal.statusCode() == ALREADY_THERE) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /// The SHA-256 of what is kept, read back without holding it.
    private String hash(Key key, @Nullable String version) {
        return client.getObject(request -> which(request, key, version), (_, stream) -> Key.sha256(stream));
    }

    private void which(GetObjectRequest.Builder request, Key key, @Nullable String version) {
        request.bucket(address.bucket()).key(address.prefix() + key);
        if (version != null && !version.isEmpty()) {
            request.versionId(version);
        }
    }

    private byte[] read(Key key) {
        return client.getObjectAsBytes(request -> which(request, key, null)).asByteArray();
    }

    @Override
    public byte[] get(Key key) throws ArchiveFailure {
        return persist(key, () -> {
            var found = read(key);
            if (!Key.sha256(found).equals(key.sha256())) {
                throw new ArchiveFailure(DAMAGED, "%s is damaged: its SHA-256 differs".formatted(name(key)));
            }
            return found;
        });
    }

    @Override
    public boolean head(Key key) throws ArchiveFailure {
        try {
            return persist(key, () -> {
                client.headObject(request -> request.bucket(address.bucket()).key(address.prefix() + key));
                return true;
            });
        } catch (ArchiveFailure failure) {
            if (failure.code() == MISSING) {
                return false;
            }
            throw failure;
        }
    }

    private String name(Key key) {
        return "s3://" + address.bucket() + "/" + address.prefix() + key;
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws ArchiveFailure;
    }

    /// Tries again with growing, jittered pauses while the store is busy or out of reach.
    private <T> T persist(Key key, Step<T> step) throws ArchiveFailure {
        for (var attempt = 1; ; attempt++) {
            try {
                return step.run();
            } catch (SdkException failure) {
                var explained = explained(key, failure);
                if (attempt == TRIES || !explained.worthAnotherTry()) {
                    throw explained;
                }
                var pause = FIRST_PAUSE_MS << attempt;
                LockSupport.parkNanos(Duration.ofMillis(
                                pause / 2 + ThreadLocalRandom.current().nextLong(pause))
                        .toNanos());
            }
        }
    }

    private ArchiveFailure explained(Key key, SdkException failure) {
        var code = switch (failure) {
            case S3Exception answer when answer.statusCode() == NOT_FOUND -> MISSING;
            case S3Exception answer when isPassing(answer.statusCode()) -> OUT_OF_REACH;
            case SdkClientException _ -> OUT_OF_REACH;
            default -> REFUSED;
        };
        return new ArchiveFailure(code, "%s: %s".formatted(name(key), failure.getMessage()), failure);
    }

    /// Time-outs, conflicts with another writer, "slow down" and the server's own faults.
    private static boolean isPassing(int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    @Override
    public void close() {
        client.close();
    }
}
