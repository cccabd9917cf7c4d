package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tenths.access.Role;
import tenths.desk.House;
import tenths.web.api.OnceFilter;

/// Who may go where. What is not in the list is shut (S-16); every answer carries the same strict headers (S-28).
@Configuration
@EnableWebSecurity
class Doorman {
    static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final long YEAR = 31_536_000;

    /// Rooms that need no sign-in.
    static final List<String> OPEN = List.of(
            "/sign-in",
            "/first",
            "/style/**",
            "/script/**",
            "/favicon.svg",
            "/error",
            "/phone/",
            "/phone/worker.js",
            "/phone/manifest.webmanifest",
            "/phone/icon.svg");

    /// A path and who may use it.
    record Room(String path, List<Role> roles) {}

    private static final List<Role> EVERYBODY = List.of(Role.values());
    private static final List<Role> BILLERS = List.of(Role.BILLER);

    static final List<Room> ROOMS = List.of(
            new Room("/", EVERYBODY),
            new Room("/account/**", EVERYBODY),
            new Room("/people/**", List.of(Role.ADMINISTRATOR)),
            new Room("/formats/clients", List.of(Role.ADMINISTRATOR)),
            new Room("/formats/versions/**", List.of(Role.ADMINISTRATOR)),
            new Room("/formats/new/**", List.of(Role.ADMINISTRATOR)),
            new Room("/formats/**", List.of(Role.BILLER, Role.ADMINISTRATOR)),
            new Room("/models/calls/**", EVERYBODY),
            new Room("/models/questions/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/models/**", List.of(Role.ADMINISTRATOR)),
            new Room("/inbox/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/entry/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/sources/**", EVERYBODY),
            new Room("/phone/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/next", BILLERS),
            new Room("/views/**", BILLERS),
            new Room("/time/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/missing/**", BILLERS),
            new Room("/run/**", BILLERS),
            new Room("/run.csv", BILLERS),
            new Room("/bills/**", BILLERS),
            new Room("/bills.csv", BILLERS),
            new Room("/questions/settled/**", BILLERS),
            new Room("/questions/**", List.of(Role.TIMEKEEPER, Role.BILLER)),
            new Room("/findings/**", BILLERS),
            new Room("/findings.csv", BILLERS),
            new Room("/invoices/**", BILLERS),
            new Room("/invoices.csv", BILLERS),
            new Room("/appeals", BILLERS),
            new Room("/send/**", BILLERS),
            new Room("/imports/**", BILLERS),
            new Room("/rates/**", BILLERS),
            new Room("/approvals/**", BILLERS),
            new Room("/approvals.csv", BILLERS),
            new Room("/forecast/**", BILLERS),
            new Room("/forecast.csv", BILLERS),
            new Room("/budgets/**", BILLERS),
            new Room("/budgets.csv", BILLERS),
            new Room("/topups/**", BILLERS),
            new Room("/topups.csv", BILLERS),
            new Room("/what-if/**", BILLERS),
            new Room("/rules/**", BILLERS),
            new Room("/firm/**", List.of(Role.BILLER, Role.ADMINISTRATOR)),
            new Room("/record/**", BILLERS),
            new Room("/tasks/**", EVERYBODY), // each sees their own
            new Room("/record.csv", BILLERS),
            new Room("/search", BILLERS));

    /// What timekeepers too may do by the API: their own notes and drafts.
    private static final String[] OWN_TIME = {
        "/api/v1/notes/**", "/api/v1/drafts/**", "/api/v1/timers/**", "/api/v1/weeks/**"
    };

    /// What administrators alone may do by the API: say in which formats bills leave.
    private static final String[] SETUP = {
        "/api/v1/formats/*/versions",
        "/api/v1/formats/*/retakes",
        "/api/v1/clients/*/format",
        "/api/v1/formats/layouts/*/versions",
        "/api/v1/formats/layouts/*/retakes"
    };

    /// What the API offers may be read by everybody who is signed in, with a token or in the browser.
    @Bean
    @Order(0)
    SecurityFilterChain document(HttpSecurity http, SessionCookie cookie, TokenFilter tokens, Problems problems)
            throws Exception {
        http.securityMatcher("/api/v1/openapi.json")
                .csrf(csrf -> csrf.disable()) // it is only read
                .securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(problems::unknown).accessDeniedHandler(problems::denied))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return strict(http).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, House house, TokenFilter tokens, Problems problems)
            throws Exception {
        http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable()) // no cookie opens this door
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(problems::unknown).accessDeniedHandler(problems::denied))
                .addFilterAfter(new OnceFilter(house), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OWN_TIME)
                        .hasAnyRole(Role.BILLER.name(), Role.TIMEKEEPER.name())
                        .requestMatchers(SETUP)
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/api/v1/formats/**")
                        .hasAnyRole(Role.BILLER.name(), Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .hasRole(Role.BILLER.name()));
        return strict(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SessionCookie cookie, SignIns signIns, WebDoor.Manner manner)
            throws Exception {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(
                made -> made.httpOnly(true).secure(manner.secure()).sameSite("Strict"));
        http.securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .csrf(each -> each.csrfTokenRepository(csrf))
                .authenticationProvider(signIns)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(
                                (request, response, _) -> cookie.saveContext(emptyContext(), request, response))
                        .logoutSuccessUrl("/sign-in?out"))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(OPEN.toArray(String[]::new)).permitAll();
                    ROOMS.forEach(room -> requests.requestMatchers(room.path())
                            .hasAnyRole(room.roles().stream().map(Role::name).toArray(String[]::new)));
                    requests.anyRequest().denyAll();
                });
        return strict(http).build();
    }

    private static SecurityContext emptyContext() {
        return SecurityContextHolder.createEmptyContext();
    }

    /// After signing in one lands on the page one wanted, but never on a part of a page.
    private static CookieRequestCache pagesOnly() {
        var cache = new CookieRequestCache();
        var pages = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(request ->
                pages.matcher(HttpMethod.GET, "/**").matches(request) && acceptsPages(request) && !isPart(request));
        return cache;
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("X-Part") != null;
    }

    private static HttpSecurity strict(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(YEAR)));
    }
}
