package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Takes pictures for tests, as cameras and attackers make them. */
public final class Camera {
    /** What a telephone writes into its pictures, and nobody must read here. */
    public static final String SECRET = "N 48 08 14 E 11 34 31 taken by the phone of Ana";

    private Camera() {}

    /** A picture with a red upper left quarter, all else in a hundred thousand shades, as of a landscape. */
    public static BufferedImage landscape(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                boolean red = x < width / 2 && y < height / 2;
                picture.setRGB(x, y, red ? 0xff0000 : ((x * 255 / width) << 8) | (y * 255 / height));
            }
        return picture;
    }

    /** A drawing of two colours. */
    public static BufferedImage drawing(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.drawOval(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    public static byte[] as(String format, BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) throw new IllegalStateException("nothing writes " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BufferedImage opened(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photograph with EXIF: how the camera was held, and where. */
    static byte[] held(int orientation, BufferedImage picture) {
        var secret = SECRET.getBytes(ISO_8859_1);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(ISO_8859_1)).put("II".getBytes(ISO_8859_1));
        exif.order(ByteOrder.LITTLE_ENDIAN).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putShort((short) 0x8825).putShort((short) 2).putInt(secret.length).putInt(38);
        exif.putInt(0).put(secret);
        return joined(
                joined(0xff, 0xd8, 0xff, 0xe1, 0, exif.capacity() + 2), exif.array(), tail(as("jpeg", picture), 2));
    }

    /** A WebP that also tells where it was taken, behind its picture and behind its end. */
    static byte[] telling(byte[] webp) {
        var secret = SECRET.getBytes(ISO_8859_1);
        var telling = joined(webp, chunk("EXIF", secret), chunk("XMP ", secret), chunk("note", secret), secret);
        sized(telling, telling.length - secret.length);
        telling[20] |= 0x08 | 0x04;
        return telling;
    }

    /** A WebP of one frame, in which something is hidden. */
    static byte[] moving() {
        var still = file("lossy.webp");
        int at = new String(still, ISO_8859_1).indexOf("VP8 ");
        var place = new byte[] {0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 10, 0, 0, 0};
        var frame = chunk("ANMF", joined(place, tail(still, at), chunk("note", SECRET.getBytes(ISO_8859_1))));
        var head = java.util.Arrays.copyOf(still, 30);
        var moving = joined(head, chunk("ANIM", new byte[6]), frame);
        sized(moving, moving.length);
        moving[20] = 0x02;
        return moving;
    }

    private static byte[] chunk(String name, byte[] content) {
        var length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return joined(name.getBytes(ISO_8859_1), length, content, new byte[content.length & 1]);
    }

    private static void sized(byte[] webp, int length) {
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length - 8);
    }

    /** A PNG of some bytes that says it has so many pixels. */
    static byte[] promising(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        var length = ByteBuffer.allocate(4).putInt(13).array();
        var check = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        return joined("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), length, header.array(), check, new byte[40]);
    }

    static byte[] file(String name) {
        try (var in = Objects.requireNonNull(Camera.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static byte[] joined(int... bytes) {
        var out = new ByteArrayOutputStream();
        for (int one : bytes) out.write(one);
        return out.toByteArray();
    }

    static byte[] tail(byte[] bytes, int from) {
        return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
