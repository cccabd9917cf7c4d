package tenths.capture.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that mail programs put around what they quote, in the languages of Europe and some of Asia.
final class MailWords {
    private static final String FROM =
            "From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|От|Від|Gönderen|Kimden|Expéditeur|Mittente"
                    + "|Remetente|Feladó|Από|发件人|寄件者|差出人|送信者|보낸 사람";
    private static final String OTHER = "Sent|Date|To|Cc|Subject|Reply-To|Importance|Attachments|When|Where"
            + "|Gesendet|Datum|An|Betreff|Antwort an|Envoyé|Envoyée|À|Objet|Enviado|Enviado el|Fecha|Para|Asunto|CC"
            + "|Data|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Assunto|Wysłano|Do|Temat|Skickat|Till|Ämne"
            + "|Sendt|Til|Emne"
            + "|Odesláno|Komu|Předmět|Lähetetty|Vastaanottaja|Aihe|Отправлено|Дата|Кому|Тема|Копия|Tarih|Kime|Konu"
            + "|发送时间|日期|收件人|主题|抄送|送信日時|日時|宛先|件名|보낸 날짜|받는 사람|제목";
    private static final String DIVIDER = "original message|original appointment|forwarded message|reply message"
            + "|message transferred|forwarded by .{1,80}|begin forwarded message"
            + "|urspr[uü]ngliche nachricht|weitergeleitete nachricht|original[- ]?nachricht|urspr[uü]nglicher termin"
            + "|message d'origine|message transf[eé]r[eé]|message original|d[eé]but du message transf[eé]r[eé]"
            + "|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht"
            + "|doorgestuurd bericht|mensagem original|mensagem encaminhada|wiadomo[sś][cć] oryginalna"
            + "|oryginalna wiadomo[sś][cć]|ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse"
            + "|opprinnelig melding|p[uů]vodn[ií] zpr[aá]va|alkuper[aä]inen viesti|исходное сообщение"
            + "|пересланное сообщение|原始邮件|转发的邮件|元のメッセージ|원본 메시지";
    private static final List<String> WROTE = List.of(
            "wrote",
            "writes",
            "said",
            "schrieb",
            "schreibt",
            "a écrit",
            "escribió",
            "ha scritto",
            "scrive",
            "schreef",
            "escreveu",
            "napisał",
            "napisał(a)",
            "napisała",
            "skrev",
            "kirjoitti",
            "napsal",
            "napsal(a)",
            "написал",
            "написал(а)",
            "написала",
            "пишет",
            "пише",
            "yazdı",
            "wrote the following",
            "写道",
            "のメッセージ",
            "作成");

    /// `-----Original Message-----`, `Begin forwarded message:`.
    static final Pattern DIVIDER_LINE =
            pattern("[\\s>]{0,20}(?:[-_=*]{2,40}\\s*(?:" + DIVIDER + ")\\s*:?\\s*[-_=*]{0,40}"
                    + "|(?:begin forwarded message|anfang der weitergeleiteten nachricht|d[eé]but du message"
                    + " transf[eé]r[eé]"
                    + "|inicio del mensaje reenviado|inizio messaggio inoltrato):?)\\s*");
    /// `From: Jane`, also bold.
    static final Pattern FROM_LINE = pattern("[\\s>]{0,20}\\*?(?:" + FROM + ")\\s?[:：]\\*?\\s?.{0,300}");
    /// `Sent: Monday`, also bold.
    static final Pattern OTHER_LINE = pattern("[\\s>]{0,20}\\*?(?:" + OTHER + ")\\s?[:：]\\*?.{0,2000}");
    /// `On Monday Jane wrote:`, all on one line.
    static final Pattern WROTE_LINE = pattern("[\\s>]{0,20}(?=.*[0-9@]).{3,400}(?:"
            + WROTE.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:\\s+(?:on|am|le|el|il|op|em)\\b.{0,120})?\\s?[:：]?\\s*");
    /// `Am 05.10.2026 um 9:12 schrieb Jane:`
    static final Pattern VERB_FIRST_LINE = pattern("[\\s>]{0,20}(?:am|den|op|dne|dnia|w dniu|på)\\b(?=.*[0-9]).{3,160}"
            + "\\b(?:schrieb|skrev|schreef|napsal|napisał|napisała)\\b.{0,160}\\s?[:：]\\s*");
    /// `2026-10-05 9:12 GMT+02:00 Jane <jane@example.org>:`
    static final Pattern DATED_LINE =
            pattern("[\\s>]{0,20}(?=.*[0-9]{1,4}[-./ ,]).{6,200}<[^<>@\\s]{1,80}@[^<>\\s]{1,120}>\\s?[:：]\\s*");
    /// `AW: RE: Fwd: `
    static final Pattern PREFIXES =
            pattern("(?:\\s*(?:re|aw|antw|fw|fwd|wg|tr|rv|sv|vs|vl|vb|odp|pd|rif|r|i|res|enc|ynt|ilt|回复|转发|答复)"
                    + "\\s?(?:\\[[0-9]{1,3}\\])?\\s?[:：]\\s*)+");

    private MailWords() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Without the marks of answers and forwards.
    static String topic(String subject) {
        var prefixes = PREFIXES.matcher(subject);
        return (prefixes.lookingAt() ? subject.substring(prefixes.end()) : subject).strip();
    }
}
