package tenths.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import tenths.access.Users;
import tenths.archive.Archive;
import tenths.connectors.mail.Mailer;
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.capture.Reader;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.desk.sources.ManageSources;
import tenths.desk.sources.ReadSources;
import tenths.desk.sources.TakeFile;
import tenths.desk.sources.TakeIn;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Tasks;
import tenths.jobs.World;

/// Opens the house to browsers on one port of this machine, and closes it again.
public final class WebDoor implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Tasks tasks;
    private final String address;
    private final @Nullable String firstCode;

    private WebDoor(ConfigurableApplicationContext context, Tasks tasks, String address, @Nullable String firstCode) {
        this.context = context;
        this.tasks = tasks;
        this.address = address;
        this.firstCode = firstCode;
    }

    /// What the pages need to know of the door.
    record Manner(boolean secure) {}

    /// @param world what the house reaches beyond its walls
    public static WebDoor open(House house, World world, Listening listening) {
        var tasks = new Tasks(house::now);
        var outbox = new OutboxWorker(house, world.archive());
        var context = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(settings(listening))
                .initializers(started -> {
                    var beans = (GenericApplicationContext) started;
                    beans.registerBean(House.class, () -> house);
                    beans.registerBean(Archive.class, world::archive);
                    beans.registerBean(EstimateEntries.class, () -> new EstimateEntries(house));
                    beans.registerBean(Reader.Shelf.class, () -> new RuleReaders(house));
                    beans.registerBean(Tasks.class, () -> tasks);
                    sources(beans, house, world);
                    beans.registerBean(Mailer.class, world::mailer);
                    beans.registerBean(OutboxWorker.class, () -> outbox);
                    beans.registerBean(Manner.class, () -> new Manner(listening.secure()));
                })
                .run();
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        var port = server.getPort();
        return new WebDoor(context, tasks, "http://" + listening.address() + ":" + port, firstCode(house));
    }

    /// The verbs for what comes in from outside.
    private static void sources(GenericApplicationContext beans, House house, World world) {
        var archive = world.archive();
        var outside = world.outside();
        beans.registerBean(
                TakeIn.class, () -> new TakeIn(house, new ReceiveNotes(house, beans.getBean(Reader.Shelf.class))));
        beans.registerBean(TakeFile.class, () -> new TakeFile(house, archive, beans.getBean(TakeIn.class)));
        beans.registerBean(ManageSources.class, () -> new ManageSources(house));
        beans.registerBean(
                ReadSources.class, () -> new ReadSources(house, archive, beans.getBean(TakeIn.class), outside));
    }

    private static Map<String, Object> settings(Listening listening) {
        return Map.ofEntries(
                Map.entry("server.address", listening.address()),
                Map.entry("server.port", listening.port()),
                Map.entry("server.forward-headers-strategy", listening.secure() ? "native" : "none"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.tomcat.max-http-form-post-size", "8MB"),
                Map.entry("server.error.whitelabel.enabled", false),
                Map.entry("spring.main.lazy-initialization", false),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.servlet.multipart.max-file-size", "256MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "257MB"),
                Map.entry("spring.web.resources.cache.cachecontrol.no-cache", true),
                Map.entry("spring.mvc.problemdetails.enabled", false),
                Map.entry("spring.jackson.default-property-inclusion", "non_null"),
                Map.entry("springdoc.api-docs.enabled", true),
                Map.entry("springdoc.api-docs.path", "/api/v1/openapi.json"),
                Map.entry("springdoc.default-produces-media-type", "application/json"),
                Map.entry("springdoc.paths-to-match", "/api/v1/**"),
                // What somebody typed has no place in a log (S-41).
                Map.entry("spring.mvc.log-resolved-exception", false),
                Map.entry("logging.level.org.springframework.web.servlet.mvc.support", "ERROR"),
                Map.entry("logging.level.root", "WARN"),
                Map.entry(
                        "spring.autoconfigure.exclude",
                        String.join(
                                ",",
                                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                                "org.springframework.boot.security.autoconfigure"
                                        + ".UserDetailsServiceAutoConfiguration")));
    }

    private static @Nullable String firstCode(House house) {
        var users = new Users(house.transactions());
        return users.isEmpty() ? house.transactions().inOne(() -> users.firstCode(house.now())) : null;
    }

    /// Where browsers find it.
    public String address() {
        return address;
    }

    /// The code with which the first administrator comes in; null when somebody can sign in already.
    public @Nullable String firstCode() {
        return firstCode;
    }

    @Override
    public void close() {
        context.close();
        tasks.close();
    }

    /// Finds the pages of this package.
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan
    static class Rooms {}
}
