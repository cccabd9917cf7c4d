package tenths.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tenths.Cases;
import tenths.archive.FaultyNetwork.Fault;

@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ArchiveTest {
    private static final String BUCKET = "bills";
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "secret"));

    private S3Store store;
    private FaultyNetwork network;
    private Archive archive;

    @BeforeAll
    void startTheStore() throws Exception {
        store = S3Store.start(BUCKET);
        network = new FaultyNetwork(store.address());
        archive = through(BUCKET);
    }

    @AfterAll
    void stopTheStore() {
        archive.close();
        network.close();
        store.close();
    }

    private Archive through(String bucket) {
        var address = "s3://%s/firm?endpoint=%s&region=eu-north-1&pathStyle=true".formatted(bucket, network.address());
        return S3Archive.at(address, ANYBODY);
    }

    private static byte[] bill(String words) {
        return ("bill of " + words).repeat(1_000).getBytes(StandardCharsets.UTF_8);
    }

    private static Key key(byte[] bill) {
        return Key.ofInvoice("2026-0001", "bill.txt", bill);
    }

    private int objects(Key key) throws IOException, InterruptedException {
        var listing = store.listing(BUCKET);
        return listing.split(key.value(), -1).length - 1;
    }

    @Test
    void keeps_a_file_once_and_reads_it_back() throws Exception {
        var bill = bill("one");
        assertThat(archive.head(key(bill))).isFalse();
        var kept = archive.put(key(bill), bill);
        assertThat(kept.location()).isEqualTo("s3://bills/firm/" + key(bill));
        assertThat(kept.sha256()).isEqualTo(key(bill).sha256());
        assertThat(archive.put(key(bill), bill).sha256()).isEqualTo(kept.sha256());
        assertThat(archive.get(key(bill))).isEqualTo(bill);
        assertThat(archive.head(key(bill))).isTrue();
        assertThat(objects(key(bill))).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 409, 429})
    void a_busy_store_is_asked_again(int status) throws Exception {
        var bill = bill("status " + status);
        network.plan(new Fault.Refused(status), new Fault.Refused(status), new Fault.None(), new Fault.Refused(status));
        assertThat(archive.put(key(bill), bill).sha256()).isEqualTo(key(bill).sha256());
        assertThat(network.planIsUsedUp()).isTrue();
        assertThat(objects(key(bill))).isOne();
    }

    @Test
    void a_lost_answer_is_not_a_second_object() throws Exception {
        var bill = bill("lost");
        network.plan(new Fault.AnswerLost(), new Fault.AnswerLost(), new Fault.None(), new Fault.AnswerLost());
        assertThat(archive.put(key(bill), bill).sha256()).isEqualTo(key(bill).sha256());
        assertThat(network.planIsUsedUp()).isTrue();
        assertThat(objects(key(bill))).isOne();
    }

    @Test
    void whatever_the_network_does_there_is_one_object_or_a_failure_worth_another_try() {
        Cases.check(25, random -> {
            var bill = bill("case " + random.nextLong());
            var faults = random.ints(random.nextInt(8), 0, 4)
                    .<Fault>mapToObj(kind -> switch (kind) {
                        case 0 -> new Fault.Refused(503);
                        case 1 -> new Fault.AnswerLost();
                        case 2 -> new Fault.Refused(409);
                        default -> new Fault.None();
                    })
                    .toArray(Fault[]::new);
            network.plan(faults);
            try {
                archive.put(key(bill), bill);
            } catch (ArchiveFailure failure) {
                assertThat(failure.worthAnotherTry()).as(failure.getMessage()).isTrue();
            }
            network.plan();
            try {
                assertThat(archive.put(key(bill), bill).sha256())
                        .isEqualTo(key(bill).sha256());
                assertThat(objects(key(bill))).isOne();
            } catch (ArchiveFailure | IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void many_writers_of_one_file_leave_one_object() throws Exception {
        var bill = bill("many");
        try (var writers = Executors.newFixedThreadPool(6)) {
            var puts = IntStream.range(0, 12)
                    .<Callable<Kept>>mapToObj(_ -> () -> archive.put(key(bill), bill))
                    .toList();
            for (var put : writers.invokeAll(puts)) {
                assertThat(put.get().sha256()).isEqualTo(key(bill).sha256());
            }
        }
        assertThat(objects(key(bill))).isOne();
    }

    @Test
    void other_bytes_under_the_key_are_found_and_left() throws Exception {
        var bill = bill("honest");
        var other = bill("another");
        archive.put(new Key(key(bill).value(), Key.sha256(other)), other);
        assertThatThrownBy(() -> archive.put(key(bill), bill))
                .isInstanceOfSatisfying(
                        ArchiveFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArchiveFailure.Code.OTHER_CONTENT));
        assertThatThrownBy(() -> archive.get(key(bill))).hasMessageContaining("is damaged");
    }

    @Test
    void damage_on_the_way_back_is_seen() {
        var bill = bill("garbled");
        network.plan(new Fault.None(), new Fault.Garbled());
        assertThatThrownBy(() -> archive.put(key(bill), bill))
                .isInstanceOfSatisfying(
                        ArchiveFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArchiveFailure.Code.DAMAGED));
    }

    @Test
    void a_missing_bucket_is_a_matter_for_a_person() {
        var bill = bill("nowhere");
        try (var nowhere = through("nowhere")) {
            assertThatThrownBy(() -> nowhere.put(key(bill), bill))
                    .isInstanceOfSatisfying(
                            ArchiveFailure.class,
                            failure -> assertThat(failure.worthAnotherTry()).isFalse());
        }
    }

    @Test
    void a_store_out_of_reach_is_worth_another_try() {
        var bill = bill("down");
        try (var down = S3Archive.at("s3://bills?endpoint=http://127.0.0.1:1&pathStyle=true", ANYBODY)) {
            assertThatThrownBy(() -> down.put(key(bill), bill))
                    .isInstanceOfSatisfying(
                            ArchiveFailure.class,
                            failure -> assertThat(failure.worthAnotherTry()).isTrue());
        }
    }

    @Test
    void an_address_is_read_in_full_or_refused() {
        var address = S3Address.of("s3://bills/a/b/?endpoint=https%3A%2F%2Fs3.example.com&region=x&pathStyle=true");
        assertThat(address.bucket()).isEqualTo("bills");
        assertThat(address.prefix()).isEqualTo("a/b/");
        assertThat(address.endpoint()).hasToString("Optional[https://s3.example.com]");
        assertThat(address.pathStyle()).isTrue();
        assertThatThrownBy(() -> S3Address.of("s3://bills?regoin=x")).hasMessageContaining("is no archive address");
        assertThatThrownBy(() -> S3Address.of("s3:///x")).hasMessageContaining("s3://bucket/prefix");
        assertThat(S3Address.of("s3://bills").prefix()).isEmpty();
    }
}
