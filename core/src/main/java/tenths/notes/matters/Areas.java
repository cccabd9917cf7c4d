package tenths.notes.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tenths.firm.MatterId;
import tenths.notes.KnownMatter;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// Areas of law in which a dispute that we know is hardly told: a patent licence beside the name of an injured
/// plaintiff is somebody else of that name, or a new matter. A person is asked then.
final class Areas {
    // spotless:off
    private static final Set<String> FAR_OFF = Set.of("divorce", "prenup", "prenuptial", "postnup", "alimony",
            "adoption", "adoptions", "guardianship", "paternity", "visa", "visas", "immigration", "naturalization",
            "naturalisation", "asylum", "greencard", "escrow", "ipo", "bylaws", "conveyancing", "annulment",
            "subdivision", "plat", "plats", "conservatorship", "trustee", "condemnation", "incorporation");
    /// They are fought over as often as they are drawn up: they count beside a paper of their own.
    private static final Set<String> DRAWN_UP = Set.of("patent", "patents", "trademark", "trademarks", "royalty",
            "royalties", "shareholder", "shareholders", "merger", "franchise", "zoning", "easement", "mortgage",
            "probate", "bankruptcy", "stock", "copyright", "tax", "family", "living", "revocable", "pour-over",
            "estate", "codicil");
    private static final Set<String> DRAWINGS = Set.of("license", "licence", "licensing", "application", "applications",
            "registration", "schedule", "schedules", "prosecution", "assignment", "agreement", "agmt", "petition",
            "papers", "renewal", "filing", "docs", "deed", "return", "returns", "trust", "will", "plan", "planning");
    /// Behind such a word they make it a thing of evidence: `divorce records`, `mortgage file`.
    private static final Set<String> EVIDENCE = Set.of("records", "record", "file", "files", "stay", "notice",
            "history", "subpoena", "court", "statements");
    // spotless:on
    private static final Pattern DISPUTE = Pattern.compile(
            "\\b(v|vs|versus|grievance|claim|arbitration|litigation|accident|injury)\\b", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 6;

    /// Of each dispute, the words of its name and of its client.
    private final Map<MatterId, Set<String>> disputes = new HashMap<>();

    Areas(List<KnownMatter> matters) {
        for (var matter : matters) {
            if (DISPUTE.matcher(matter.name()).find()) {
                var words = new HashSet<String>();
                Words.of(matter.name() + " " + matter.client()).forEach(word -> words.add(word.folded()));
                disputes.put(matter.id(), Set.copyOf(words));
            }
        }
    }

    /// Makes the surname of a party doubtful beside a word of another area.
    void doubt(List<Word> words, CharSequence text, List<Mention> found) {
        var far = new ArrayList<Word>();
        for (var n = 0; n < words.size(); n++) {
            var next = n + 1 < words.size() ? words.get(n + 1).folded() : "";
            var word = words.get(n).folded();
            var isFar = FAR_OFF.contains(word) || (DRAWN_UP.contains(word) && DRAWINGS.contains(next));
            if (isFar && !EVIDENCE.contains(next)) {
                far.add(words.get(n));
            }
        }
        if (!far.isEmpty()) {
            found.replaceAll(mention -> isElsewhere(mention, far, words, text)
                    ? new Mention(mention.span(), mention.name(), Mention.Manner.DOUBTFUL)
                    : mention);
        }
    }

    private boolean isElsewhere(Mention mention, List<Word> far, List<Word> words, CharSequence text) {
        var isParty = mention.namesMatter()
                && mention.name().fits().stream().allMatch(fit -> fit.kind() == Kind.PARTY)
                && mention.span().of(text).indexOf(' ') < 0;
        return isParty && far.stream().anyMatch(word -> isNear(word, mention, words) && !isOfOne(word, mention));
    }

    private boolean isOfOne(Word word, Mention mention) {
        return mention.matters().stream().anyMatch(matter -> {
            var own = disputes.get(matter);
            return own == null || own.contains(word.folded());
        });
    }

    private static boolean isNear(Word word, Mention mention, List<Word> words) {
        var from = Math.min(word.start(), mention.span().start());
        var to = Math.max(word.end(), mention.span().end());
        return words.stream()
                        .filter(other -> other.start() >= from && other.end() <= to)
                        .count()
                <= NEAR + 1;
    }
}
