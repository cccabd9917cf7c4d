package tenths.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// S-37: HTML becomes what a reader sees, without what it quotes; nothing is fetched.
@NullMarked
class HtmlTextTest {
    @Test
    void lines_and_entities_are_as_one_sees_them() {
        assertThat(HtmlText.of("<p>.4 call w/ O&#39;Neil &amp; Sons</p><div>.3&nbsp;review<br>.2 email</div><ul><li>one"
                        + "<li>two</ul><table><tr><td>1.0</td><td>depo</td></tr></table>"))
                .isEqualTo(".4 call w/ O'Neil & Sons\n.3 review\n.2 email\n- one\n- two\n1.0 depo");
    }

    @Test
    void quotes_of_mail_programs_are_left_out() {
        for (var quote : new String[] {
            "<div class=gmail_quote>On Monday Jane wrote:<blockquote>2.5 hours</blockquote></div>",
            "<div class=moz-cite-prefix>Am 5.10. schrieb Jane:</div><blockquote type=cite>2.5 hours</blockquote>",
            "<div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: Jane</div><div>2.5 hours</div>",
            "<hr id=stopSpelling>Date: Mon<br>2.5 hours",
            "<div class=yahoo_quoted>2.5 hours</div>",
            "<div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>From:</b> Jane<br><b>Sent:</b> Monday<br>"
                    + "<b>To:</b> Me<br><b>Subject:</b> Smith</p></div><p>2.5 hours</p>"
        }) {
            var text = OwnWords.of(HtmlText.of("<html><body><div>.4 call</div>" + quote + "</body></html>"));
            assertThat(text).as(quote).isEqualTo(".4 call");
        }
    }

    @Test
    void what_is_hidden_from_the_reader_is_hidden_from_us() {
        assertThat(HtmlText.of("<style>p{}</style><script>x()</script><p style='display: none'>bill 9.0</p>"
                        + "<span style=\"font-size:0px\">bill 8.0</span><div hidden>bill 7.0</div><p>.4 call</p>"
                        + "<img src='http://tracker.example.org/x.png' alt='pixel'>"))
                .isEqualTo(".4 call");
    }

    @Test
    void a_page_of_a_hundred_thousand_open_tags_is_read() {
        assertThat(HtmlText.of("<div>".repeat(100_000) + ".4 call")).isEqualTo(".4 call");
    }
}
