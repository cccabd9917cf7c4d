package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tenths.desk.SmallFirm;

/// How the HTTP API says no, how it acts once, and what its document lists.
@NullMarked
class ApiRefusalTest {
    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private final Program program = Program.of(house, "biller");
    private String id = "";
    private String line = "";

    @BeforeEach
    void bill() {
        firm.worked(1, 60, "Review deposition transcript of plaintiff");
        firm.worked(2, 30, "Telephone call with adjuster");
        id = firm.prepared().getFirst().toString();
        line = program.get("/prebills/" + id).at("/lines/0/id");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static List<String> fields(Program.Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .at("/errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    private void assertProblem(Program.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo(type.isEmpty() ? "about:blank" : "urn:tenths:problem:" + type);
        assertThat(answer.number("/status")).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
        assertThat(answer.json().at("/errors").size()).isPositive();
    }

    @Test
    void a_faulty_body_hears_all_its_faults_at_once() {
        var answer = program.post("/prebills/" + id + "/decisions", """
                {'version': '1', 'raeson': 'x', 'decisions': [
                   {'kind': 'units', 'line': '%s', 'units': 0.4},
                   {'kind': 'units', 'line': 'x', 'units': '1e999999999'},
                   {'kind': 'forgive', 'line': '%s'},
                   {'kind': 'split', 'line': '%s', 'parts': [{'units': '0.5', 'narative': 'y'}]},
                   7]}
                """.formatted(line, line, line));
        assertProblem(answer, 400, "faulty");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "raeson",
                        "version",
                        "decisions[0].units",
                        "decisions[1].line",
                        "decisions[1].units",
                        "decisions[2].kind",
                        "decisions[3].parts[0].narative",
                        "decisions[3].parts[0].narrative",
                        "decisions[4]");
        answer.json()
                .at("/errors")
                .forEach(error -> assertThat(error.get("repair").asString()).isNotBlank());
    }

    @Test
    void what_is_not_json_is_refused() {
        for (var body : List.of("", "{", "[]", "null", "{} {}", "{'upTo': '2026-10-31', 'upTo': '2026-10-31'}", "x")) {
            assertProblem(program.post("/runs", body), 400, "faulty");
        }
        var form = program.send(program.request("/runs")
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("upTo=2026-10-31")));
        assertProblem(form, 415, "");
        assertProblem(program.post("/runs", " ".repeat(2_000_001)), 413, "too-large");
    }

    @Test
    void parameters_and_addresses_that_are_not_known_are_refused() {
        var misspelt = program.get("/prebills?clinet=0412&limt=3");
        assertProblem(misspelt, 400, "faulty");
        assertThat(fields(misspelt)).containsExactlyInAnyOrder("clinet", "limt");
        for (var query : List.of(
                "limit=0", "limit=201", "limit=x", "cursor=x", "cursor=WzEsMl0", "state=OPEN", "only=x", "text=%00")) {
            assertProblem(program.get("/prebills?" + query), 400, "faulty");
        }
        assertProblem(program.get("/waiting?upTo=%2B999999999-12-31"), 400, "faulty");
        assertProblem(program.get("/record?from=2026-02-30"), 400, "faulty");
        assertProblem(program.get("/record?action=Nothing"), 400, "faulty");
        assertProblem(program.get("/search"), 400, "faulty");
        assertProblem(program.get("/prebills/7"), 404, "not-found");
        assertProblem(program.get("/prebills/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(program.get("/invoices/99"), 404, "not-found");
        assertProblem(program.get("/tasks/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(program.get("/nowhere"), 404, "");
        assertProblem(program.post("/nowhere", "{}", "came-to-nothing"), 404, "");
        assertProblem(program.post("/nowhere", "{}", "came-to-nothing"), 404, "");
        assertProblem(program.post("/prebills/" + UUID.randomUUID() + "/undo", "{'version': 1}"), 404, "not-found");
        assertProblem(program.post("/runs", "{'clients': ['77'], 'upTo': '2026-10-31'}"), 400, "faulty");
    }

    @Test
    void who_read_an_older_version_is_told_so() {
        var body = "{'version': 1, 'reason': 'x', 'decisions': [{'kind': 'no-charge', 'line': '" + line + "'}]}";
        assertThat(program.post("/prebills/" + id + "/decisions", body).number("/version"))
                .isEqualTo(2);
        assertProblem(program.post("/prebills/" + id + "/decisions", body), 409, "stale");
        assertProblem(program.post("/prebills/" + id + "/undo", "{'version': 1}"), 409, "stale");
        assertProblem(program.post("/prebills/" + id + "/late", "{'version': 1}"), 409, "stale");
        assertProblem(program.post("/prebills/" + id + "/moves", "{'version': 1, 'move': 'APPROVE'}"), 409, "stale");
    }

    @Test
    void the_desk_says_no_with_all_its_reasons() {
        var answer = program.post("/prebills/" + id + "/decisions", """
                {'version': 1, 'decisions': [{'kind': 'units', 'line': '%s', 'units': '2.005'}]}
                """.formatted(line));
        assertProblem(answer, 422, "refused");
        assertThat(fields(answer)).hasSize(3);
        var finding = "{'kind': 'overrule', 'rule': 'TIM-04', 'lines': ['" + line + "']}";
        assertProblem(
                program.post(
                        "/prebills/" + id + "/decisions",
                        "{'version': 1, 'reason': 'x', 'decisions': [" + finding + "]}"),
                422,
                "refused");
        var done = program.post("/finalisations", "{'prebills': ['" + id + "']}");
        assertThat(done.at("/items/0/reasons/0")).contains("not approved");
    }

    @Test
    void a_request_that_is_sent_again_acts_once() {
        var path = "/prebills/" + id + "/decisions";
        var body = "{'version': 1, 'reason': 'x', 'decisions': [{'kind': 'no-charge', 'line': '" + line + "'}]}";
        var first = program.post(path, body, "key-1");
        var second = program.post(path, body, "key-1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).startsWith("application/json");
        assertThat(program.get("/prebills/" + id).json().at("/decisions").size())
                .isEqualTo(1);
        assertProblem(program.post(path, body.replace("'x'", "'y'"), "key-1"), 422, "key-reused");
        assertProblem(program.post("/prebills/" + id + "/undo", body, "key-1"), 422, "key-reused");
        var stale = program.post(path, body, "key-2");
        assertThat(program.post(path, body, "key-2").text()).isEqualTo(stale.text());
        assertProblem(program.post(path, body, "key-2"), 409, "stale");
    }

    @Test
    void the_same_request_at_the_same_moment_acts_once() {
        var body = "{'version': 1, 'reason': 'x', 'decisions': [{'kind': 'no-charge', 'line': '" + line + "'}]}";
        var answers = new ConcurrentLinkedQueue<Program.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 6; i++) {
                threads.execute(() -> answers.add(program.post("/prebills/" + id + "/decisions", body, "at-once")));
            }
        }
        assertThat(answers).hasSize(6).allMatch(answer -> {
            var first = (answer.status() == 200) && (answer.number("/version") == 2);
            return first || answer.at("/type").endsWith("still-running");
        });
        assertThat(program.get("/prebills/" + id).json().at("/decisions").size())
                .isEqualTo(1);
    }

    @Test
    void a_key_is_one_persons_own_and_must_be_there() {
        firm.run("update app_user set role = 'BILLER' where login = 'administrator'");
        var other = Program.of(house, "administrator");
        program.post("/moves", "{'prebills': ['" + id + "'], 'move': 'HOLD'}", "same");
        var answer = other.post("/moves", "{'prebills': ['" + id + "'], 'move': 'REVIEW'}", "same");
        assertThat(answer.at("/items/0/state")).isEqualTo("REVIEW");
        var without = program.send(program.request("/moves").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertProblem(without, 400, "faulty");
        assertThat(fields(without)).containsExactly("Idempotency-Key");
        assertProblem(program.post("/moves", "{}", "k".repeat(256)), 400, "faulty");
    }

    @Test
    void a_first_request_that_is_still_at_work_keeps_the_second_waiting_and_old_answers_go() {
        program.post("/moves", "{'prebills': ['" + id + "'], 'move': 'HOLD'}", "slow");
        firm.run("update answered_request set status = null, body = null where key = 'slow'");
        var waits = program.post("/moves", "{'prebills': ['" + id + "'], 'move': 'HOLD'}", "slow");
        assertProblem(waits, 409, "still-running");
        assertThat(waits.header("Retry-After")).isEqualTo("1");
        firm.run("update answered_request set at = at - interval '2 hours' where key = 'slow'");
        var broken = program.post("/moves", "{'prebills': ['" + id + "'], 'move': 'HOLD'}", "slow");
        assertThat(broken.status()).isEqualTo(200);
    }

    @Test
    void only_a_biller_comes_in() {
        for (var login : List.of("timekeeper", "administrator")) {
            var stranger = Program.of(house, login);
            assertProblem(stranger.get("/prebills"), 403, "");
            assertProblem(stranger.post("/runs", "{'upTo': '2026-10-31'}"), 403, "");
            assertThat(stranger.get("/openapi.json").status()).isEqualTo(200);
        }
        var visitor = new Visitor(house.address());
        assertThat(visitor.get("/api/v1/openapi.json").statusCode()).isEqualTo(401);
        visitor.signIn("biller", OpenHouse.PASSWORD);
        assertThat(visitor.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/prebills").statusCode()).isEqualTo(401);
    }

    @Test
    void the_document_lists_every_address_and_no_page() {
        var document = program.get("/openapi.json");
        assertThat(document.status()).as(document.toString()).isEqualTo(200);
        var listed = new ArrayList<String>();
        document.json()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(verb -> listed.add(verb + " " + path.getKey())));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(mapped()).hasSizeGreaterThan(25);
        assertThat(document.at("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
        var schemas = document.json().at("/components/schemas");
        assertThat(schemas.at("/WriteDownUnits/allOf/1/properties/units/type").asString())
                .isEqualTo("string");
        assertThat(schemas.at("/PagePrebillSummary/required").toString()).isEqualTo("[\"items\"]");
        assertThat(schemas.at("/DecisionsRequest/required").toString()).isEqualTo("[\"version\"]");
        var undo =
                document.json().at("/paths").get("/api/v1/prebills/{id}/undo").get("post");
        assertThat(undo.toString()).contains("Idempotency-Key").contains("#/components/schemas/Problem");
        assertThat(document.text()).doesNotContain("\"user\"");
    }

    @Test
    void the_handbook_lists_every_address() throws IOException {
        var row = Pattern.compile("^\\| (GET|POST) `([^`]+)`.*");
        var listed = Files.readAllLines(Path.of("../docs/handbook/api.md")).stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT) + " /api/v1" + found.group(2))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(mapped());
    }

    private static List<String> mapped() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tenths.web.api")
                        .stream()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> {
                            var get = method.getAnnotation(GetMapping.class);
                            var post = method.getAnnotation(PostMapping.class);
                            return Stream.concat(
                                    get == null ? Stream.of() : Stream.of("get " + get.value()[0]),
                                    post == null ? Stream.of() : Stream.of("post " + post.value()[0]));
                        })
                        .toList();
    }
}
