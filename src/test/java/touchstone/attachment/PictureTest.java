package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    /** Where the red quarter of a landscape of 40 x 20 lies after each way to hold the camera was turned upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, true, true",
        "2, 40, 20, false, true",
        "3, 40, 20, false, false",
        "4, 40, 20, true, false",
        "5, 20, 40, true, true",
        "6, 20, 40, false, true",
        "7, 20, 40, false, false",
        "8, 20, 40, true, false",
        "9, 40, 20, true, true"
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(int tag, int width, int height, boolean left, boolean top) {
        var made = Picture.of(Camera.held(tag, Camera.landscape(40, 20)), FileType.JPEG);
        var shown = Camera.opened(made.bytes());

        assertThat(made.width()).isEqualTo(width).isEqualTo(shown.getWidth());
        assertThat(made.height()).isEqualTo(height).isEqualTo(shown.getHeight());
        for (boolean isLeft : new boolean[] {true, false})
            for (boolean isTop : new boolean[] {true, false}) {
                int x = isLeft ? width / 4 : width * 3 / 4;
                int y = isTop ? height / 4 : height * 3 / 4;
                assertThat(isRed(shown.getRGB(x, y))).isEqualTo(isLeft == left && isTop == top);
            }
    }

    @Test
    void wherePicturesWereTakenIsGone() {
        var taken = Camera.held(6, Camera.landscape(40, 20));
        assertThat(new String(taken, ISO_8859_1)).contains(Camera.SECRET, "Exif");

        var made = new String(Picture.of(taken, FileType.JPEG).bytes(), ISO_8859_1);

        assertThat(made).doesNotContain("Exif", Camera.SECRET, "Ana");
    }

    @Test
    void whatIsHungBehindAPictureIsGone() {
        var polyglot = Camera.joined(
                Camera.as("gif", Camera.drawing(40, 20)), "<script>alert(1)</script>".getBytes(ISO_8859_1));

        assertThat(new String(Picture.of(polyglot, FileType.GIF).bytes(), ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneIsNotMadeLarger() {
        var large = Picture.of(Camera.as("jpeg", Camera.landscape(5_000, 1_250)), FileType.JPEG);
        var small = Picture.of(Camera.as("jpeg", Camera.landscape(30, 50)), FileType.JPEG);
        var thin = Picture.of(Camera.as("png", Camera.landscape(9_000, 1)), FileType.PNG);

        assertThat(large.width()).isEqualTo(1_600);
        assertThat(large.height()).isEqualTo(400);
        assertThat(isRed(Camera.opened(large.bytes()).getRGB(400, 100))).isTrue();
        assertThat(isRed(Camera.opened(large.bytes()).getRGB(1_200, 300))).isFalse();
        assertThat(small.width()).isEqualTo(30);
        assertThat(small.height()).isEqualTo(50);
        assertThat(thin.width()).isEqualTo(1_600);
        assertThat(thin.height()).isEqualTo(1);
    }

    @Test
    void photographsBecomeJpegAndDrawingsStaySharp() {
        var transparent = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        transparent.createGraphics().drawImage(Camera.landscape(300, 200), 0, 0, null);

        assertThat(Picture.of(Camera.as("png", Camera.landscape(300, 300)), FileType.PNG)
                        .type())
                .isEqualTo(FileType.JPEG);
        assertThat(Picture.of(Camera.as("png", Camera.drawing(300, 300)), FileType.PNG)
                        .type())
                .isEqualTo(FileType.PNG);
        assertThat(Picture.of(Camera.as("png", transparent), FileType.PNG).type())
                .isEqualTo(FileType.PNG);
        assertThat(Picture.of(Camera.as("gif", Camera.drawing(300, 300)), FileType.GIF)
                        .type())
                .isEqualTo(FileType.PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "alpha.webp", "lossless.webp"})
    void ofAWebpIsKeptWhatItShowsAndNothingElse(String name) {
        var plain = Camera.file(name);
        var telling = Camera.telling(plain);
        assertThat(new String(telling, ISO_8859_1)).contains(Camera.SECRET);

        var made = Picture.of(telling, FileType.WEBP);

        assertThat(made.bytes())
                .isEqualTo(plain)
                .isEqualTo(Picture.of(plain, FileType.WEBP).bytes());
        assertThat(made.width()).isEqualTo(64);
        assertThat(made.height()).isEqualTo(48);
    }

    @Test
    void framesOfAWebpTellNothingElseEither() {
        var made = Picture.of(Camera.moving(), FileType.WEBP);

        assertThat(new String(made.bytes(), ISO_8859_1))
                .contains("ANMF", "VP8 ")
                .doesNotContain(Camera.SECRET);
        assertThat(Picture.of(made.bytes(), FileType.WEBP).bytes()).isEqualTo(made.bytes());
    }

    @ParameterizedTest
    @CsvSource({"40000, 40000", "1, 2147483647", "50000001, 1", "10000, 5001"})
    void aBombIsRefusedByItsHeader(int width, int height) {
        assertThatThrownBy(() -> Picture.of(Camera.promising(width, height), FileType.PNG))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).isEqualTo(Refusal.TOO_MANY_PIXELS));
    }

    @Test
    void aWebpIsBelievedInNoneOfItsHeaders() {
        var bomb = Camera.file("lossy.webp");
        int frame = new String(bomb, ISO_8859_1).indexOf("VP8 ");
        Arrays.fill(bomb, frame + 14, frame + 18, (byte) 0x3f);

        assertThatThrownBy(() -> Picture.of(bomb, FileType.WEBP))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).isEqualTo(Refusal.TOO_MANY_PIXELS));
    }

    @Test
    void aBrokenPictureIsRefusedWhereverItBreaks() {
        for (var type : new FileType[] {FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP}) {
            var whole = type == FileType.WEBP
                    ? Camera.file("alpha.webp")
                    : Camera.as(type.extension(), Camera.drawing(60, 40));
            for (int length = 8; length < whole.length; length += 7) tryToOpen(Arrays.copyOf(whole, length), type);
            for (int at = 8; at < whole.length; at += 5) {
                var flipped = whole.clone();
                flipped[at] ^= (byte) 0xa5;
                tryToOpen(flipped, type);
            }
        }
        assertThatThrownBy(() -> Picture.of("GIF89a=1;alert(1)".getBytes(ISO_8859_1), FileType.GIF))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void aJpegOfThousandsOfPassesIsRefused() {
        var passes = new byte[2_000];
        for (int i = 0; i < passes.length; i += 2) {
            passes[i] = (byte) 0xff;
            passes[i + 1] = (byte) 0xda;
        }

        assertThatThrownBy(() ->
                        Picture.of(Camera.joined(Camera.as("jpeg", Camera.landscape(9, 9)), passes), FileType.JPEG))
                .isInstanceOf(Unfit.class);
    }

    /** It either opens or is refused; nothing else may come out. */
    private static void tryToOpen(byte[] broken, FileType type) {
        try {
            assertThat(Picture.of(broken, type).bytes()).isNotEmpty();
        } catch (Unfit refused) {
            assertThat(refused.why()).isIn(Refusal.NO_PICTURE, Refusal.TOO_MANY_PIXELS);
        }
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xff) > 150 && (pixel >> 8 & 0xff) < 100 && (pixel & 0xff) < 100;
    }
}
