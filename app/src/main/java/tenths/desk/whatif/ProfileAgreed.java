package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.formats.GiveProfile;
import tenths.desk.formats.KnownLayouts;
import tenths.desk.formats.KnownProfile;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.SaveProfile;
import tenths.desk.formats.VersionWish;
import tenths.desk.formats.Writing;
import tenths.firm.ClientId;
import tenths.formats.FormatProfile;
import tenths.store.Terms;

/// A format profile agreed for one client as it was tried: saved as one of the firm's, unless there is the very same,
/// and
/// given to the client.
///
/// @param body of the profile
record ProfileAgreed(House house, ClientId client, FormatProfile profile, String body, Agreed agreed)
        implements Agreeable {
    private static final String STANDARD = "standard";
    private static final String VERSION = "version ";
    private static final String NAME = "profile ";

    /// @param from first day on which it holds
    /// @param reason where it is agreed
    record Agreed(LocalDate from, String reason) {}

    private String current() {
        var terms = house.directory().terms(agreed.from()).get(client);
        return terms == null ? STANDARD : terms.profile();
    }

    private Optional<KnownProfile> known() {
        return KnownProfiles.of(house).find(profile.name());
    }

    /// Whether a profile of the name says the very same.
    private boolean isThere() {
        return known().filter(known -> known.profile().equals(profile)).isPresent();
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var name = profile.name();
        var isOwn = current().equals(name);
        if (agreed.from().isBefore(house.today())) {
            problems.add("Bills are written as their profile says on their day: " + agreed.from()
                    + " is over. Choose today or later.");
        }
        if (new KnownLayouts(house).writing(profile).isEmpty()) {
            problems.add("There is no layout " + profile.ownLayout() + " of your own.");
        }
        if (isThere()) {
            if (isOwn) {
                problems.add("The client has this profile already.");
            }
            return problems;
        }
        if (known().filter(KnownProfile::isProducts).isPresent()) {
            problems.add("\"" + name + "\" is a profile of the product. Try it again under another name.");
        }
        if (isOwn && agreed.from().isAfter(house.today())) {
            problems.add("A new version of " + name + " counts at once. Try it again under another name, or apply it"
                    + " today.");
        }
        others(name)
                .map(other -> "Client " + other + " has the profile " + name + " too. Try it again under another name.")
                .ifPresent(problems::add);
        return problems;
    }

    /// Another client that would be written to in the same way.
    private Optional<ClientId> others(String name) {
        return house.directory().allTerms().stream()
                .filter(terms -> terms.profile().equals(name))
                .map(Terms::client)
                .filter(each -> !each.equals(client))
                .findFirst();
    }

    @Override
    public List<OpenWork.Effect> effects() {
        var now = KnownProfiles.of(house).ask(current());
        var then = new KnownLayouts(house).writing(profile).orElseThrow();
        return now instanceof KnownProfiles.Answer.Ready(var _, Writing writing)
                        && !agreed.from().isAfter(house.today())
                ? new OpenWork(house).written(client, writing, then)
                : List.of();
    }

    /// None: what a bill comes to does not hang on how it is written.
    @Override
    public Collection<UUID> bills() {
        return List.of();
    }

    @Override
    public String agree(String actor) {
        var before = current();
        var newest = known().map(KnownProfile::version).orElse(0);
        if (!isThere()) {
            var wish = new VersionWish(newest == 0 ? "" : profile.name(), newest, body, agreed.reason());
            saved(new SaveProfile(house).save(wish, actor));
        }
        if (before.equals(profile.name())) {
            return VERSION + newest;
        }
        given(new GiveProfile(house).give(client, profile.name(), agreed.from(), actor));
        return NAME + before;
    }

    @Override
    public void takeBack(String before, String actor) {
        if (!current().equals(profile.name()) || !isThere()) {
            throw CannotBeAgreed.changedSince("The client's format profile");
        }
        if (before.startsWith(VERSION)) {
            var version = Integer.parseInt(before.substring(VERSION.length()));
            saved(new SaveProfile(house).takeAgain(profile.name(), version, actor));
        } else {
            var today = house.today();
            var from = agreed.from().isBefore(today) ? today : agreed.from();
            given(new GiveProfile(house).give(client, before.substring(NAME.length()), from, actor));
        }
    }

    private static void saved(SaveProfile.Outcome outcome) {
        switch (outcome) {
            case SaveProfile.Outcome.Saved _ -> {
                // it is there now
            }
            case SaveProfile.Outcome.Refused(var faults) ->
                throw new CannotBeAgreed(
                        faults.stream().map(fault -> fault.toString()).toList());
            case SaveProfile.Outcome.Stale _ -> throw CannotBeAgreed.changedSince("The format profile");
        }
    }

    private static void given(GiveProfile.Outcome outcome) {
        if (outcome instanceof GiveProfile.Outcome.Refused(var reasons)) {
            throw new CannotBeAgreed(reasons);
        }
    }
}
