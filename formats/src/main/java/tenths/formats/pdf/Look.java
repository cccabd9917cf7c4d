package tenths.formats.pdf;

import org.jspecify.annotations.Nullable;

/// The firm's letterhead: what all its bills have in common.
///
/// @param accent the one colour, as 0xRRGGBB; at least as dark as 0x767676, so that it can be read on white
/// @param logo drawn beside the firm's name; null for none
public record Look(Paper paper, int accent, @Nullable Logo logo) {
    /// Letter paper, navy, no logo.
    public static final Look PLAIN = new Look(Paper.LETTER, 0x1F3A5F, null);

    private static final int LIGHTEST = 0x76 * 10_000;

    public Look {
        if (accent < 0 || accent > 0xFFFFFF || brightness(accent) > LIGHTEST) {
            throw new IllegalArgumentException(
                    "the accent colour %06X is too light to read on white; take one as dark as 767676"
                            .formatted(accent));
        }
    }

    private static int brightness(int rgb) {
        return 2126 * (rgb >> 16) + 7152 * (rgb >> 8 & 0xFF) + 722 * (rgb & 0xFF);
    }
}
