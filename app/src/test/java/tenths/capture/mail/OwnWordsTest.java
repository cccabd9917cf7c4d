package tenths.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a mail quotes, forwards or carries under every message is not work of the day.
@NullMarked
class OwnWordsTest {
    private static final String WORK = ".4 call with adjuster re Smith";
    private static final String EARLIER = "Please call me. I spent 2.5 hours on this yesterday.";

    /// How mail programs begin what they quote, with a line of the quote marked by `>` or not.
    static Stream<String> beginnings() {
        return Stream.of(
                "On Mon, Oct 5, 2026 at 9:12 AM Jane Hill <jane@example.org> wrote:\n\n> " + EARLIER,
                "On Mon, Oct 5, 2026 at 9:12 AM Jane Hill\n<jane@example.org> wrote:\n> " + EARLIER,
                "On Oct 5, 2026, at 9:12 AM, Jane Hill wrote:\n\n" + EARLIER,
                "Am 05.10.2026 um 09:12 schrieb Jane Hill:\n> " + EARLIER,
                "Am Montag, 5. Oktober 2026 um 09:12 schrieb Jane Hill <jane@example.org>:\n\n" + EARLIER,
                "Le lun. 5 oct. 2026 à 09:12, Jane Hill <jane@example.org> a écrit :\n\n> " + EARLIER,
                "El lun, 5 oct 2026 a las 9:12, Jane Hill (<jane@example.org>) escribió:\n\n> " + EARLIER,
                "Il giorno lun 5 ott 2026 alle ore 09:12 Jane Hill <jane@example.org> ha scritto:\n\n> " + EARLIER,
                "Op ma 5 okt 2026 om 09:12 schreef Jane Hill <jane@example.org>:\n\n> " + EARLIER,
                "Em seg., 5 de out. de 2026 às 09:12, Jane Hill <jane@example.org> escreveu:\n\n> " + EARLIER,
                "pon., 5 paź 2026 o 09:12 Jane Hill <jane@example.org> napisał(a):\n\n> " + EARLIER,
                "Den mån 5 okt. 2026 kl 09:12 skrev Jane Hill <jane@example.org>:\n\n> " + EARLIER,
                "05.10.2026 09:12 пользователь \"Jane\" <jane@example.org> написал:\n\n> " + EARLIER,
                "2026-10-05 9:12 GMT+02:00 Jane Hill <jane@example.org>:\n\n> " + EARLIER,
                "-----Original Message-----\nFrom: Jane Hill\nSent: Monday\nTo: Me\nSubject: Smith\n\n" + EARLIER,
                "-----Ursprüngliche Nachricht-----\nVon: Jane Hill\n\n" + EARLIER,
                "---------- Forwarded message ---------\nFrom: Jane Hill <jane@example.org>\n\n" + EARLIER,
                "Begin forwarded message:\n\n> From: Jane Hill\n> " + EARLIER,
                "________________________________\nFrom: Jane Hill <jane@example.org>\nSent: Monday, October"
                        + " 5, 2026 9:12 AM"
                        + "\nTo: Me <me@example.org>\nSubject: Smith\n\n" + EARLIER,
                "*From:* Jane Hill\n*Sent:* Monday\n*To:* Me\n*Subject:* Smith\n\n" + EARLIER,
                "Von: Jane Hill\nGesendet: Montag, 5. Oktober 2026 09:12\nAn: Me\nBetreff: Smith\n\n" + EARLIER,
                "De : Jane Hill\nEnvoyé : lundi 5 octobre 2026 09:12\nÀ : Me\nObjet : Smith\n\n" + EARLIER,
                "De: Jane Hill\nEnviado el: lunes, 5 de octubre de 2026 9:12\nPara: Me\nAsunto: Smith\n\n" + EARLIER,
                "Da: Jane Hill\nInviato: lunedì\nA: Me\nOggetto: Smith\n\n" + EARLIER,
                "Van: Jane Hill\nVerzonden: maandag\nAan: Me\nOnderwerp: Smith\n\n" + EARLIER,
                "发件人: Jane Hill\n日期: 2026年10月5日\n收件人: Me\n主题: Smith\n\n" + EARLIER,
                "> " + EARLIER,
                "Sent from my iPhone\n\n> " + EARLIER);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void an_earlier_mail_is_left_out(String quoted) {
        assertThat(OwnWords.of(WORK + "\n\n" + quoted)).isEqualTo(WORK);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void a_mail_that_only_quotes_has_no_words(String quoted) {
        assertThat(OwnWords.of(quoted)).isEmpty();
    }

    @Test
    void answers_between_quoted_lines_stay() {
        assertThat(OwnWords.of("""
                        On Monday, 5 October 2026, Jane wrote:
                        > Did you call the adjuster?
                        Yes, .4
                        > And the deposition?
                        1.2 preparing it
                        """)).isEqualTo("Yes, .4\n1.2 preparing it");
    }

    @Test
    void words_that_only_look_like_a_quote_stay() {
        for (var text : new String[] {
            ".3 reviewed what Smith wrote: two pages",
            "From: the Smith deposition I took 2.0 of notes",
            "Date: 10/5\n.4 call with adjuster",
            "On 10/5 I wrote the following to counsel:\n- .3 letter re Smith\n- .2 letter re Jones",
            "1.0 drafted: motion, memo, order"
        }) {
            assertThat(OwnWords.of(text)).as(text).isEqualTo(text);
        }
    }

    static Stream<String> endings() {
        return Stream.of(
                "-- \nPat Miller\nPartner",
                "Best regards,\nPat Miller\nMiller & Hill LLP\nT 312.555.0100 | F 312.555.0199\nwww.example.org",
                "Thanks,\nPat",
                "Mit freundlichen Grüßen\nPat Miller\nRechtsanwalt",
                "Cordialement,\nPat Miller",
                "Saludos,\nPat",
                "Sent from my iPhone",
                "Get Outlook for iOS",
                "Von meinem iPhone gesendet",
                "CONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential and may be privileged. If you"
                        + " are not the intended recipient, destroy it within 24 hours.",
                "This message is intended only for the addressee and may contain privileged information.",
                "Regards,\nPat Miller\n\nPRIVILEGED AND CONFIDENTIAL: attorney-client communication.");
    }

    @ParameterizedTest
    @MethodSource("endings")
    void what_stands_under_every_mail_is_left_out(String ending) {
        assertThat(OwnWords.of(WORK + "\n\n" + ending)).isEqualTo(WORK);
    }

    @Test
    void a_line_that_tells_of_time_or_money_is_never_taken_for_a_signature() {
        for (var text : new String[] {
            WORK + "\n\nThanks,\nPat\n\nPS: .3 more on Jones",
            WORK + "\n\n--\nalso 20 min on Jones",
            WORK + "\n\nThanks\n$34.50 filing fee Jones",
            WORK + "\n\nConfidential: 1:15 settlement talk on Jones\n.2 note to file"
        }) {
            assertThat(OwnWords.of(text)).as(text).isEqualTo(text);
        }
    }

    @Test
    void signs_that_nobody_sees_are_taken_out() {
        assertThat(OwnWords.of("\u202E.4\u200B call\u00A0w\u00ADith adjuster\u0000"))
                .isEqualTo(".4 call with adjuster");
    }
}
