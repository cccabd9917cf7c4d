package tenths.connectors.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.formats.Profiles;
import tenths.rates.Agreement;
import tenths.rates.Increment;
import tenths.rates.Scope;
import tenths.store.Packs;
import tenths.store.Terms;

/// Six carriers with guidelines and panel rates, and four other clients.
enum DemoClients {
    NORTHGATE("C1001", "Northgate Mutual", "northgate-mutual", "strict", 10, true, 235, 195, 105),
    GRANITE("C1002", "Granite Surety", "granite-surety", "standard", 25, false, 240, 195, 105),
    HARBOR("C1003", "Harbor Casualty", "harbor-casualty", "two-letter-classes", 10, true, 245, 200, 110),
    LAKESHORE("C1004", "Lakeshore Insurance", "lakeshore-insurance", "lakeshore-insurance", 1, false, 250, 205, 115),
    PRAIRIE("C1005", "Prairie Indemnity", "prairie-indemnity", "standard", 10, true, 230, 185, 100),
    SUMMIT("C1006", "Summit Assurance", "summit-assurance", "summit-assurance", 10, false, 260, 210, 110),
    ASHFORD("C2001", "Ashford Trucking Inc.", "plain-client", "loose", 10, false, 0, 0, 0),
    KESTREL("C2002", "Kestrel Foods LLC", "plain-client", "loose", 10, false, 0, 0, 0),
    MARLIN("C2003", "Marlin County", null, "loose", 10, false, 0, 0, 0),
    DUNMORE("C2004", "Dunmore Properties", null, "loose", 10, false, 0, 0, 0);

    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Currency USD = Currency.getInstance("USD");

    private final String id;
    private final String title;
    private final @Nullable String pack;
    private final String profile;
    private final int increment;
    private final boolean approvedOnly;
    private final int partner;
    private final int associate;
    private final int paralegal;

    DemoClients(
            String id,
            String title,
            @Nullable String pack,
            String profile,
            int increment,
            boolean approvedOnly,
            int partner,
            int associate,
            int paralegal) {
        this.id = id;
        this.title = title;
        this.pack = pack;
        this.profile = profile;
        this.increment = increment;
        this.approvedOnly = approvedOnly;
        this.partner = partner;
        this.associate = associate;
        this.paralegal = paralegal;
    }

    ClientId clientId() {
        return new ClientId(id);
    }

    boolean carrier() {
        return partner > 0;
    }

    boolean approvedOnly() {
        return approvedOnly;
    }

    Client client() {
        return new Client(
                clientId(), title, title + "\nClaims Department\nP.O. Box " + id.substring(1) + "\nMilbury", USD);
    }

    /// A hundredth is rounded to the nearest; larger steps are billed upwards.
    Terms terms() {
        var direction = increment == 1 ? Increment.Direction.HALF_UP : Increment.Direction.UP;
        return new Terms(clientId(), SINCE, new Increment(increment, direction), pack, profile, approvedOnly);
    }

    /// The carrier's panel rates by class, renewed in July; nothing for the others, who pay the firm's own rates.
    List<Agreement> panel() {
        if (!carrier()) {
            return List.of();
        }
        var agreements = new ArrayList<Agreement>();
        panel(agreements, DemoPeople.PARTNER, partner);
        panel(agreements, DemoPeople.COUNSEL, partner - 15);
        panel(agreements, DemoPeople.ASSOCIATE, associate);
        panel(agreements, DemoPeople.PARALEGAL, paralegal);
        return agreements;
    }

    private void panel(List<Agreement> agreements, String classification, int perHour) {
        var scope = new Scope(clientId(), null, null, classification);
        var july = LocalDate.of(2026, 7, 1);
        var name = id + "-" + classification;
        agreements.add(new Agreement(
                name + "-25",
                scope,
                LocalDate.of(2025, 7, 1),
                july.minusDays(1),
                BigDecimal.valueOf(perHour - 10L),
                title + " panel agreement 2025"));
        agreements.add(new Agreement(
                name + "-26", scope, july, null, BigDecimal.valueOf(perHour), title + " panel agreement 2026"));
    }

    /// The guideline packs of all clients, as YAML.
    static List<Packs.Text> packs() {
        return List.of(values()).stream()
                .map(client -> client.pack)
                .filter(Objects::nonNull)
                .distinct()
                .map(name -> new Packs.Text(name, 1, text("/demo/packs/" + name + ".yaml")))
                .toList();
    }

    /// The format profiles that are not the product's own, as YAML by their names.
    static Map<String, String> formats() {
        var formats = new TreeMap<String, String>();
        List.of(values()).stream()
                .map(client -> client.profile)
                .filter(name -> Profiles.find(name).isEmpty())
                .forEach(name -> formats.computeIfAbsent(name, _ -> text("/demo/formats/" + name + ".yaml")));
        return formats;
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(DemoClients.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
