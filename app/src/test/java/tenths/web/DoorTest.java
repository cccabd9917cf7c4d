package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tenths.access.Role;
import tenths.access.Users;
import tenths.desk.ManagePeople;
import tenths.desk.SmallFirm;

/// Who comes in, how, and how far: S-16, S-20 and S-23 to S-28, S-42, S-43.
@NullMarked
class DoorTest {
    private final OpenHouse house = OpenHouse.with(SmallFirm.withMatters(1));

    @BeforeEach
    void people() {
        house.withPeople();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_first_administrator_comes_in_once_with_the_code_of_the_terminal() {
        try (var empty = OpenHouse.with(SmallFirm.withMatters(0))) {
            var visitor = new Visitor(empty.address());
            visitor.get("/first");
            var form = Map.of("login", "Ada", "name", "Ada Vine", "password", OpenHouse.PASSWORD);
            assertThat(visitor.post("/first", with(form, "given", "0000-0000-0000-0000"))
                            .body())
                    .contains("The code is not the one");
            assertThat(visitor.post("/first", with(form, "given", empty.firstCode()))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?welcome"));
            assertThat(visitor.post("/first", with(form, "given", empty.firstCode()))
                            .body())
                    .contains("The first administrator is here already");
            assertThat(visitor.signIn("ada", OpenHouse.PASSWORD)).isTrue();
        }
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var visitor = new Visitor(house.address());
        assertThat(visitor.signIn("biller", "wrong wrong wrong")).isFalse();
        var known = visitor.get("/sign-in?refused").body();
        assertThat(visitor.signIn("nobody", "wrong wrong wrong")).isFalse();
        assertThat(visitor.get("/sign-in?refused").body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(known.replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void five_failures_close_an_account_for_a_while_and_the_book_says_so() {
        var visitor = new Visitor(house.address());
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(visitor.signIn("biller", "wrong wrong wrong")).isFalse();
        }
        assertThat(visitor.signIn("biller", OpenHouse.PASSWORD)).isFalse();
        assertThat(events("LockedOut")).isEqualTo(1);
        assertThat(events("SignInFailed")).isGreaterThanOrEqualTo(4);
    }

    private long events(String action) {
        return house.firm()
                .house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void a_session_is_new_at_sign_in_and_over_at_sign_out() {
        var visitor = new Visitor(house.address());
        visitor.bring("tenths", "a-cookie-somebody-planted");
        assertThat(visitor.signIn("biller", OpenHouse.PASSWORD)).isTrue();
        var token = visitor.cookie("tenths");
        assertThat(token).isNotEqualTo("a-cookie-somebody-planted").hasSizeGreaterThan(40);
        assertThat(visitor.get("/bills").statusCode()).isEqualTo(200);
        visitor.post("/sign-out", Map.of());
        visitor.bring("tenths", token);
        assertThat(visitor.get("/bills").statusCode()).isEqualTo(302);
    }

    @Test
    void who_is_shut_out_is_out_at_once() {
        var visitor = new Visitor(house.address());
        visitor.signIn("biller", OpenHouse.PASSWORD);
        var house2 = house.firm().house();
        var user = new Users(house2.transactions()).find("biller").getFirst();
        new ManagePeople(house2).change(user.id(), Role.BILLER, null, true, "administrator");
        assertThat(visitor.get("/bills").statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_gives_themselves_another_role() {
        var house2 = house.firm().house();
        var user = new Users(house2.transactions()).find("administrator").getFirst();
        assertThat(new ManagePeople(house2).change(user.id(), Role.BILLER, null, false, "administrator"))
                .isInstanceOf(ManagePeople.Outcome.Refused.class);
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        var visitor = new Visitor(house.address());
        visitor.signIn("biller", OpenHouse.PASSWORD);
        for (var path :
                List.of("/", "/sign-in", "/style/base.css", "/nowhere", "/bills/" + UUID.randomUUID(), "/api/v1/x")) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .isEqualTo(Doorman.POLICY);
            assertThat(headers.firstValue("X-Content-Type-Options").orElse(""))
                    .as(path)
                    .isEqualTo("nosniff");
            assertThat(headers.firstValue("Referrer-Policy").orElse(""))
                    .as(path)
                    .isEqualTo("same-origin");
        }
        assertThat(visitor.get("/bills").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void an_act_without_its_token_is_refused() {
        var visitor = new Visitor(house.address());
        visitor.signIn("biller", OpenHouse.PASSWORD);
        visitor.forget("XSRF-TOKEN");
        assertThat(visitor.postPlain("/bills/moves", "move=APPROVE").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_program_without_a_token_hears_why_as_a_problem_document() {
        var answer = new Visitor(house.address()).get("/api/v1/bills");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /// S-16: a page that is in no room of the doorman's list would be shut for everybody; here it fails the build.
    @Test
    void every_page_is_open_to_exactly_the_roles_of_its_room() {
        var paths = pages().filter(path -> !Doorman.OPEN.contains(path)).toList();
        assertThat(paths).hasSizeGreaterThan(15);
        for (var role : Role.values()) {
            var visitor = new Visitor(house.address());
            visitor.signIn(role.word(), OpenHouse.PASSWORD);
            for (var path : paths) {
                var status = visitor.get(path).statusCode();
                if (roles(path).contains(role)) {
                    assertThat(status).as(role + " at " + path).isNotIn(401, 403);
                } else {
                    assertThat(status).as(role + " at " + path).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void a_character_that_no_text_may_hold_is_a_slip_and_no_incident_on_every_page() {
        var visitor = new Visitor(house.address());
        visitor.signIn("biller", OpenHouse.PASSWORD);
        for (var path : pages().toList()) {
            var address = path + "?text=%00&client=%00&matter=%00&about=%00&reference=%00&rule=%00";
            assertThat(visitor.get(address).statusCode()).as(address).isNotEqualTo(500);
        }
        for (var list : List.of("/bills", "/bills.csv", "/findings.csv", "/invoices.csv", "/run.csv")) {
            var answer = visitor.get(list + "?text=%00");
            assertThat(answer.statusCode()).as(list).isEqualTo(400);
            assertThat(answer.body()).as(list).contains("could not be read");
        }
    }

    private static List<Role> roles(String path) {
        var parser = PathPatternParser.defaultInstance;
        return Doorman.ROOMS.stream()
                .filter(room -> parser.parse(room.path()).matches(PathContainer.parsePath(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is in no room of the doorman's list"))
                .roles();
    }

    /// The addresses of all pages, with something in the place of each variable.
    private static Stream<String> pages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("tenths.web").stream()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> Stream.concat(
                                paths(method.getAnnotation(GetMapping.class)),
                                posts(method.getAnnotation(PostMapping.class))))
                        .filter(path -> !path.startsWith("/api/"))
                        .map(path -> path.replaceAll("\\{(page)}", "1").replaceAll("\\{[^}]*}", UUID.randomUUID() + ""))
                        .distinct();
    }

    private static Stream<String> paths(@Nullable GetMapping mapping) {
        return mapping == null ? Stream.of() : Stream.of(mapping.value());
    }

    private static Stream<String> posts(@Nullable PostMapping mapping) {
        return mapping == null ? Stream.of() : Stream.of(mapping.value());
    }
}
