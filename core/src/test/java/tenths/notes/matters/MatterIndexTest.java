package tenths.notes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;
import tenths.firm.MatterId;
import tenths.notes.Contact;
import tenths.notes.KnownMatter;
import tenths.notes.MadeUpFirm;
import tenths.notes.Role;
import tenths.notes.Span;

@NullMarked
class MatterIndexTest {
    private static final MatterIndex FIRM = new MatterIndex(MadeUpFirm.matters(), MadeUpFirm.colleagues());

    @ParameterizedTest
    @ValueSource(strings = {"0412-0007", "412-7", "04120007"})
    void a_number_is_known_with_and_without_zeros_and_dashes(String number) {
        var text = number + " call";
        assertThat(choice(text)).isEqualTo(one("0412-0007", text.indexOf(" call")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30-10:15 call", "$412.07 filing fee", "3/16 call", "214 pp", "4120 pages", "2024 taxes"})
    void times_amounts_dates_and_counts_are_no_matter_numbers(String text) {
        assertThat(choice(text)).isInstanceOf(MatterChoice.None.class);
    }

    @Test
    void a_name_that_fits_two_matters_stays_two_until_another_word_decides() {
        assertThat(candidates("Dover .3 call")).containsExactlyInAnyOrder("0577-0002", "0577-0010");
        assertThat(matter("Dover .3 call Marchetti")).isEqualTo("0577-0010");
        assertThat(matter("Dover/Nakamura .3 call")).isEqualTo("0577-0002");
    }

    @Test
    void an_ordinary_word_of_the_name_decides_only_beside_it() {
        assertThat(matter("Dover lease .3 call")).isEqualTo("0577-0010");
        assertThat(candidates("Dover .3 rev lease")).hasSize(2);
    }

    @Test
    void names_that_contradict_each_other_are_asked() {
        assertThat(choice("Ivanova .4 email Ngo"))
                .isInstanceOfSatisfying(
                        MatterChoice.Several.class,
                        several -> assertThat(several.contradicting()).isTrue());
    }

    @Test
    void a_client_or_adjuster_of_several_matters_only_narrows() {
        assertThat(candidates("Abernathy .2 call")).hasSize(4);
        assertThat(matter("Abernathy .2 call re Peña")).isEqualTo("0577-0009");
    }

    @Test
    void counsel_of_one_matter_name_it() {
        assertThat(matter("email Rourke .1")).isEqualTo("0412-0019");
    }

    @Test
    void one_typing_error_is_forgiven_and_said() {
        assertThat(choice("Petrosyen .2"))
                .isInstanceOfSatisfying(
                        MatterChoice.One.class,
                        one -> assertThat(one.corrected()).isTrue());
    }

    @Test
    void a_typing_error_that_could_be_two_names_is_neither() {
        var index = new MatterIndex(
                List.of(matter("1-1", "Hanson v. Ode", "Hanson"), matter("1-2", "Hansen v. Ame", "Hansen")), List.of());
        assertThat(MatterChoice.of(index.mentions("Hansin .2 call"))).isInstanceOf(MatterChoice.Unknown.class);
    }

    @Test
    void a_short_name_is_never_corrected() {
        assertThat(choice("Nga .2 call")).isNotInstanceOf(MatterChoice.One.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"had a bright idea .2", "parked at court .1", "will call OC .2", "may 3 hearing .5"})
    void ordinary_words_that_are_also_names_name_nobody(String text) {
        assertThat(choice(text)).isInstanceOf(MatterChoice.None.class);
    }

    @Test
    void a_party_with_an_ordinary_name_is_asked_until_there_is_more() {
        assertThat(candidates("Bright .3 rev complaint")).containsExactly("0412-0030");
        assertThat(matter("Bright .3 call Salcedo")).isEqualTo("0412-0030");
    }

    @Test
    void a_longer_name_that_begins_alike_is_shown_beside_the_exact_one() {
        assertThat(choice("Smith .2"))
                .isInstanceOfSatisfying(
                        MatterChoice.One.class,
                        one -> assertThat(one.near()).containsExactly(new MatterId("0412-0023")));
    }

    @Test
    void a_name_torn_apart_by_dictation_is_put_together() {
        assertThat(matter("smith ers .2")).isEqualTo("0412-0023");
    }

    @Test
    void a_caption_that_is_not_ours_is_unknown_with_its_words() {
        var text = "rev complaint (Redfern v. Osgood) .5";
        assertThat(choice(text))
                .isInstanceOfSatisfying(
                        MatterChoice.Unknown.class,
                        unknown -> assertThat(unknown.words().of(text)).isEqualTo("Redfern v. Osgood"));
    }

    @Test
    void half_a_caption_that_is_ours_is_asked_since_it_may_be_a_cited_case() {
        assertThat(candidates("research Smith v. Jonesboro 1.0")).containsExactly("0412-0011");
    }

    @Test
    void colleagues_are_people_and_no_matters() {
        assertThat(choice("conf w KS and LM .2")).isInstanceOf(MatterChoice.None.class);
        assertThat(FIRM.mentions("conf w KS .2").getFirst().colleague()).isPresent();
    }

    @Test
    void accents_case_plurals_and_possessives_make_no_difference() {
        assertThat(matter("PENA'S depo")).isEqualTo("0577-0009");
        assertThat(matter("pen\u0303a .1")).isEqualTo("0577-0009");
        assertThat(matter("the Nakamuras called")).isEqualTo("0577-0002");
    }

    @Test
    void places_count_from_the_start_of_the_original_text_whatever_stands_before() {
        var text = "\uD83D\uDE80 e\u0301 \u3000 Nakamura’s depo";
        assertThat(FIRM.mentions(text).getFirst().span().of(text)).isEqualTo("Nakamura’s");
    }

    @Test
    void any_text_is_read_and_every_place_lies_inside_it() {
        Cases.check(2_000, random -> {
            var text = anyText(random);
            for (var mention : FIRM.mentions(text)) {
                assertThat(mention.span().of(text)).isNotBlank();
            }
            MatterChoice.of(FIRM.mentions(text));
        });
    }

    private static String anyText(Random random) {
        var pieces = List.of(
                "Smith", " v. ", "Dover", "0412-", "0007", " ", "\uD835\uDFD8", "\uD83D", "\n", "Peña", "'", "&", "w/");
        var text = new StringBuilder();
        for (var i = random.nextInt(20); i > 0; i--) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                            : pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static KnownMatter matter(String id, String name, String plaintiff) {
        var people = List.of(new Contact(plaintiff, Role.PARTY));
        return new KnownMatter(new MatterId(id), name, "Lodestar", List.of(), List.of(), people, List.of(), true);
    }

    private static MatterChoice choice(String text) {
        return MatterChoice.of(FIRM.mentions(text));
    }

    private static String matter(String text) {
        return choice(text) instanceof MatterChoice.One one
                ? one.matter().value()
                : choice(text).toString();
    }

    private static List<String> candidates(String text) {
        return choice(text) instanceof MatterChoice.Several several
                ? several.candidates().stream().map(MatterId::value).toList()
                : List.of();
    }

    private static MatterChoice one(String matter, int end) {
        var words = List.of(new Span(0, end));
        return new MatterChoice.One(new MatterId(matter), List.of(), false, words);
    }
}
