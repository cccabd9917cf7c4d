package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.sources.ManageSources;
import tenths.desk.sources.ManageSources.Outcome;
import tenths.desk.sources.ReadSources;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.jobs.Tasks;
import tenths.store.capture.MailAddresses;
import tenths.store.capture.Originals;
import tenths.store.capture.SourceRow;
import tenths.store.capture.Sources;
import tenths.store.capture.Troubles;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Notices;

/// Mailboxes and calendars that are read by themselves: added, tried, looked after. An administrator does it for
/// everybody, a person for themselves.
@Controller
public final class SourcesPage {
    private static final int LATELY = 20;
    private static final int MOST_TROUBLES = 100;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final ManageSources manage;
    private final ReadSources reader;
    private final Sources sources;

    SourcesPage(House house, Frames frames, Notices notices, Tasks tasks, ManageSources manage, ReadSources reader) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.manage = manage;
        this.reader = reader;
        sources = new Sources(house.transactions());
    }

    /// What the form says; a secret is never shown again.
    public record Form(
            String kind,
            String name,
            String of,
            String address,
            String port,
            String folder,
            String login,
            String way,
            boolean startTls,
            SourceRow.Renewal renewal) {
        static final Form EMPTY =
                new Form("MAILBOX", "", "", "", "993", "", "", "PASSWORD", false, SourceRow.Renewal.NONE);
    }

    /// @param forAll the person looks after everybody's
    /// @param mapsLogs the person says what the columns of logs mean
    /// @param tried what a look into the source showed; empty before it
    public record Shown(
            List<SourceRow> rows,
            List<Originals.Came> came,
            Map<UUID, List<Troubles.Trouble>> troubles,
            List<MailAddresses.Address> addresses,
            List<Timekeeper> people,
            boolean forAll,
            boolean mapsLogs,
            Form form,
            List<String> problems,
            String tried,
            ZoneId zone) {
        public List<Troubles.Trouble> troubles(SourceRow row) {
            return troubles.getOrDefault(row.id(), List.of());
        }

        /// As people call it.
        public static String word(SourceRow.Kind kind) {
            return switch (kind) {
                case MAILBOX -> "mailbox";
                case SUBSCRIPTION -> "calendar by address";
                case CALDAV -> "calendar on a CalDAV server";
            };
        }
    }

    private static ManageSources.Hand hand(User user) {
        return new ManageSources.Hand(user.login(), user.timekeeper(), user.role() == Role.ADMINISTRATOR);
    }

    @GetMapping("/sources")
    ModelAndView show(HttpServletRequest request, @AuthenticationPrincipal User user) {
        return page(request, user, Form.EMPTY, List.of(), "");
    }

    private ModelAndView page(HttpServletRequest request, User user, Form form, List<String> problems, String tried) {
        var forAll = user.role() == Role.ADMINISTRATOR;
        var rows = rows(user);
        var troubles = new Troubles(house.transactions())
                .of(rows.stream().map(SourceRow::id).toList(), MOST_TROUBLES).stream()
                        .collect(Collectors.groupingBy(Troubles.Trouble::source));
        var people = forAll ? List.copyOf(house.directory().timekeepers().values()) : List.<Timekeeper>of();
        var addresses = forAll ? new MailAddresses(house.transactions()).all() : List.<MailAddresses.Address>of();
        return frames.page(
                request,
                "capture/sources",
                new Shown(
                        rows,
                        came(user),
                        troubles,
                        addresses,
                        people,
                        forAll,
                        user.role() != Role.TIMEKEEPER,
                        form,
                        problems,
                        tried,
                        house.zone()));
    }

    /// The files of a person are that person's; an administrator sees none of them.
    private List<Originals.Came> came(User user) {
        var own = user.timekeeper();
        return own == null ? List.of() : new Originals(house.transactions()).lately(own, LATELY);
    }

    private List<SourceRow> rows(User user) {
        var own = user.timekeeper();
        if (user.role() == Role.ADMINISTRATOR) {
            return sources.all(null);
        }
        return own == null ? List.of() : sources.all(own);
    }

    /// Tries what was typed, or keeps it.
    @PostMapping("/sources")
    ModelAndView add(
            HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam Map<String, String> fields) {
        var form = form(fields);
        var secrets = new Typed(fields.getOrDefault("secret", ""), fields.getOrDefault("clientSecret", ""));
        var wanted = wanted(form, secrets, user);
        if (fields.containsKey("try")) {
            return tried(request, user, form, wanted);
        }
        return switch (manage.add(wanted, hand(user))) {
            case Outcome.Refused(var problems) -> page(request, user, form, problems, "");
            case Outcome.Done(var source) -> {
                notices.good(request, source.name() + " is added. It is read within some minutes.");
                yield new ModelAndView("redirect:/sources");
            }
        };
    }

    private ModelAndView tried(HttpServletRequest request, User user, Form form, ManageSources.Wanted wanted) {
        var problems = manage.problems(wanted, hand(user));
        if (!problems.isEmpty()) {
            return page(request, user, form, problems, "");
        }
        try {
            return page(request, user, form, List.of(), reader.look(wanted));
        } catch (IOException failure) {
            return page(request, user, form, List.of(String.valueOf(failure.getMessage())), "");
        }
    }

    private static Form form(Map<String, String> fields) {
        return new Form(
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("of", "").strip(),
                fields.getOrDefault("address", "").strip(),
                fields.getOrDefault("port", ""),
                fields.getOrDefault("folder", "").strip(),
                fields.getOrDefault("login", "").strip(),
                fields.getOrDefault("way", ""),
                fields.containsKey("starttls"),
                new SourceRow.Renewal(
                        fields.getOrDefault("renew", "").strip(),
                        fields.getOrDefault("client", "").strip()));
    }

    private static ManageSources.Wanted wanted(Form form, Typed secrets, User user) {
        var of = user.role() == Role.ADMINISTRATOR ? timekeeper(form.of()) : user.timekeeper();
        var mailbox = kind(form.kind()) == SourceRow.Kind.MAILBOX;
        var port = form.port().matches("[0-9]{1,5}") ? Integer.parseInt(form.port()) : 0;
        var access = mailbox
                ? new SourceRow.Access(
                        form.address(),
                        port,
                        form.folder(),
                        form.login(),
                        !form.way().equals("PASSWORD"),
                        form.startTls(),
                        form.way().equals("RENEWED") ? renewal(form) : SourceRow.Renewal.NONE)
                : SourceRow.Access.plain(form.address(), 0, "", form.login());
        return new ManageSources.Wanted(kind(form.kind()), form.name(), of, access, secrets.secret(), secrets.client());
    }

    /// Secrets as they were typed.
    private record Typed(String secret, String client) {}

    /// An address that is missing is told, not taken for none.
    private static SourceRow.Renewal renewal(Form form) {
        var address = form.renewal().address();
        return new SourceRow.Renewal(
                address.isBlank() ? "missing" : address, form.renewal().client());
    }

    private static SourceRow.Kind kind(String word) {
        return List.of(SourceRow.Kind.values()).stream()
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(SourceRow.Kind.MAILBOX);
    }

    private static @Nullable TimekeeperId timekeeper(String number) {
        return number.isEmpty() ? null : new TimekeeperId(number);
    }

    /// Reads it now.
    @PostMapping("/sources/{id}/read")
    String read(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        var source = rows(user).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        var task = tasks.start(user.login(), "Read " + source.name(), progress -> {
            var brought = reader.read(id, progress);
            return new Tasks.Result(brought.unread().isEmpty(), Told.lines(brought), "/sources");
        });
        return "redirect:/tasks/" + task;
    }

    @PostMapping("/sources/{id}/secret")
    String secret(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String secret) {
        return said(request, manage.setSecret(id, secret, hand(user)), "has a new password");
    }

    @PostMapping("/sources/{id}/end")
    String end(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        return said(request, manage.end(id, hand(user)), "is read no more; what came from it stays");
    }

    @PostMapping("/sources/{id}/seen")
    String seen(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        return said(request, manage.seen(id, hand(user)), "has nothing left to look at");
    }

    private String said(HttpServletRequest request, Outcome outcome, String what) {
        switch (outcome) {
            case Outcome.Done(var source) -> notices.good(request, source.name() + " " + what + ".");
            case Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
        return "redirect:/sources";
    }

    @PostMapping("/sources/addresses")
    String addAddress(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String address,
            @RequestParam String of) {
        needsAdministrator(user);
        var problems = of.isBlank()
                ? List.of("Choose whose address it is.")
                : manage.addAddress(address, new TimekeeperId(of.strip()), hand(user));
        if (problems.isEmpty()) {
            notices.good(request, "Mails that say they are from " + address.strip() + " are proposed to them.");
        } else {
            notices.bad(request, problems);
        }
        return "redirect:/sources";
    }

    @PostMapping("/sources/addresses/remove")
    String removeAddress(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam String address) {
        needsAdministrator(user);
        manage.removeAddress(address, hand(user));
        notices.good(request, address + " is nobody's now.");
        return "redirect:/sources";
    }

    private static void needsAdministrator(User user) {
        if (user.role() != Role.ADMINISTRATOR) {
            throw new NotHere();
        }
    }
}
