package tenths.formats;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Characters outside ASCII written with ASCII ones. No letter is ever left out: one that has no plain spelling appears
/// by its Unicode number.
final class Transliteration {
    /// From each character to its plain spelling; pairs separated by spaces, `_` for a space.
    private static final String TABLE = """
            ‘' ’' ‚' ‛' “" ”" „" ‟" «" »" ‹' ›' ′' ″" `' ´' ‐- ‑- ‒- –- —- ―- −- …... •* ·* ‣* ●* ■* ⁄/ ∕/ ∗*
            ßss ẞSS æae ÆAE œoe ŒOE øo ØO đd ĐD ðd ÐD łl ŁL þth ÞTh ıi ŋng ŊNG ħh ĦH ŧt ŦT ĸk əe
            €EUR £GBP ¥JPY ¢c §Sec._ ¶Par._ ©(c) ®(R) ™(TM) °_deg_ ×x ÷/ ±+/- ≈~ ≠!= ≤<= ≥>= ¬not_ ¦/ µu →-> ←<-
            ¡! ¿? ªa ºo ¹1 ²2 ³3 ✓x ✔x ✗x ✘x
            αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo
            ΑA ΒB ΓG ΔD ΕE ΖZ ΗI ΘTh ΙI ΚK ΛL ΜM ΝN ΞX ΟO ΠP ΡR ΣS ΤT ΥY ΦF ΧCh ΨPs ΩO
            аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ" ыy ь' эe юyu яya
            АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI ЙY КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ" ЫY Ь' ЭE ЮYu ЯYa
            іi ІI їyi ЇYi єye ЄYe ґg ҐG ўu ЎU ђdj ЂDj јj ЈJ љlj ЉLj њnj ЊNj ћc ЋC џdz ЏDz
            """;

    private static final Map<Integer, String> PLAIN = read();

    private Transliteration() {}

    /// At least one ASCII character for every letter or sign; never a pipe, a bracket or a line break. An accent that
    /// stands apart from its letter is not a letter and gives nothing.
    static String ascii(int point) {
        if (isAccent(point)) {
            return "";
        }
        if (Character.isSpaceChar(point)) {
            return " ";
        }
        var direct = PLAIN.get(point);
        if (direct != null) {
            return direct;
        }
        var parts = decomposed(point);
        return parts.isEmpty() ? number(point) : parts;
    }

    /// Zero-width marks and the like, which no reader would miss.
    static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /// The base letters of a character with accents, of a ligature or of a full-width form; empty where it has none.
    private static String decomposed(int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "";
        }
        var plain = new StringBuilder();
        var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        parts.codePoints().forEach(part -> {
            var known = PLAIN.get(part);
            if (part >= ' ' && part < 127) {
                plain.append(safe(part));
            } else if (known != null) {
                plain.append(known);
            } else if (!isAccent(part) && part != point) {
                plain.append(number(part));
            }
        });
        return plain.toString();
    }

    private static char safe(int ascii) {
        return switch (ascii) {
            case '|' -> '/';
            case '[' -> '(';
            case ']' -> ')';
            default -> (char) ascii;
        };
    }

    private static boolean isAccent(int point) {
        return point >= 0x0300 && point <= 0x036F;
    }

    private static String number(int point) {
        return "U+" + Integer.toHexString(point).toUpperCase(Locale.ROOT);
    }

    private static Map<Integer, String> read() {
        var plain = new HashMap<Integer, String>();
        for (var pair : TABLE.split("\\s+")) {
            var point = pair.codePointAt(0);
            plain.put(point, pair.substring(Character.charCount(point)).replace('_', ' '));
        }
        return Map.copyOf(plain);
    }
}
