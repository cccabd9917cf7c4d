package tenths.formats.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class LogoTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_picture_is_painted_anew_and_nothing_behind_it_comes_along(String kind) throws IOException {
        var file = file(kind, 300, 100);
        var longer = Arrays.copyOf(file, file.length + 20);
        System.arraycopy("hidden behind it".getBytes(StandardCharsets.US_ASCII), 0, longer, file.length, 16);
        var logo = Logo.of(longer);
        assertThat(new String(logo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
        assertThat(logo)
                .isEqualTo(Logo.of(file))
                .isEqualTo(Logo.of(logo.bytes()))
                .isEqualTo(Logo.kept(logo.bytes()));
    }

    @Test
    void a_large_picture_is_kept_as_small_as_paper_can_show() throws IOException {
        var kept = ImageIO.read(
                new ByteArrayInputStream(Logo.of(file("png", 3_000, 500)).bytes()));
        assertThat(kept.getWidth()).isEqualTo(1_200);
        assertThat(kept.getHeight()).isEqualTo(200);
    }

    @Test
    void what_is_no_picture_is_refused_with_the_reason() throws IOException {
        assertThatThrownBy(() -> Logo.of(new byte[Logo.MOST_BYTES + 1])).hasMessageContaining("1,000,000 bytes");
        assertThatThrownBy(() -> Logo.of(new byte[] {1, 2, 3})).hasMessageContaining("PNG or JPEG");
        assertThatThrownBy(() -> Logo.of("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("PNG or JPEG");
        assertThatThrownBy(() -> Logo.of(file("gif", 10, 10))).hasMessageContaining("PNG or JPEG");
        var huge = file("png", 5_000, 4);
        assertThatThrownBy(() -> Logo.of(huge)).hasMessageContaining("4,000 dots on each side, not 5,000 x 4");
        var file = file("png", 300, 100);
        assertThatThrownBy(() -> Logo.of(Arrays.copyOf(file, 40))).hasMessageContaining("PNG or JPEG");
    }

    private static byte[] file(String kind, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0x6B1F2A);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }
}
