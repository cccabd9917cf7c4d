package tenths.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.access.Role;
import tenths.archive.FolderArchive;
import tenths.archive.TestArchive;
import tenths.connectors.mail.Mailer;
import tenths.desk.ManagePeople;
import tenths.desk.SmallFirm;
import tenths.desk.sources.TestOutside;
import tenths.firm.TimekeeperId;
import tenths.jobs.World;

/// A small firm with its web app open on a free port, and a real browser to walk through it.
@NullMarked
final class OpenHouse implements AutoCloseable {
    static final String PASSWORD = "Fern Quarry 48 lanterns";
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final SmallFirm firm;
    private final FolderArchive archive;
    private final WebDoor door;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    private OpenHouse(SmallFirm firm) {
        this.firm = firm;
        archive = TestArchive.fresh();
        door = WebDoor.open(
                firm.house(), new World(archive, TestOutside.local(), Mailer.off()), Listening.onLoopback(0));
    }

    static OpenHouse with(SmallFirm firm) {
        return new OpenHouse(firm);
    }

    SmallFirm firm() {
        return firm;
    }

    String address() {
        return door.address();
    }

    String firstCode() {
        return String.valueOf(door.firstCode());
    }

    /// Lets in `biller`, `timekeeper` and `administrator`, each with [#PASSWORD].
    OpenHouse withPeople() {
        var people = new ManagePeople(firm.house());
        for (var role : Role.values()) {
            var timekeeper = role == Role.TIMEKEEPER ? new TimekeeperId("417") : null;
            people.add(
                    new ManagePeople.Newcomer(role.word(), "Robin " + role.word(), role, timekeeper, PASSWORD), "test");
        }
        return this;
    }

    /// A window of its own, signed in.
    Page signedIn(String login) {
        var page = window().newPage();
        page.navigate(address() + "/sign-in");
        page.getByLabel("Sign-in name").fill(login);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("button.main").click();
        page.waitForSelector("#rail");
        page.waitForLoadState(); // the keys come with the scripts
        return page;
    }

    BrowserContext window() {
        var context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private Browser browser() {
        var open = browser;
        if (open == null) {
            var started = Playwright.create();
            playwright = started;
            open = started.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            browser = open;
        }
        return open;
    }

    private static Path executable() {
        return BROWSERS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need Chromium; on Debian: apt-get install chromium fonts-liberation"));
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        door.close();
        archive.close();
        firm.close();
    }
}
