package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held a picture: the tag Orientation of EXIF, from 1 (upright) to 8. It is all that is ever read of what a
 * picture tells beside itself.
 */
record Orientation(int tag) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;

    /** The orientation of a picture, upright where it tells none that makes sense. */
    static Orientation of(byte[] picture, FileType type) {
        try {
            return switch (type) {
                case JPEG -> jpeg(ByteBuffer.wrap(picture));
                case PNG -> png(ByteBuffer.wrap(picture));
                default -> UPRIGHT;
            };
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException nonsense) {
            return UPRIGHT;
        }
    }

    boolean isTurned() {
        return tag >= 5;
    }

    /** Moves each pixel of a picture of this size to its upright place. */
    AffineTransform upright(double width, double height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation jpeg(ByteBuffer in) {
        in.position(2);
        while (in.remaining() > 4 && (in.get() & 0xff) == 0xff) {
            int marker = in.get() & 0xff;
            if (marker == START_OF_SCAN) break;
            int length = (in.getShort() & 0xffff) - 2;
            var segment = in.slice(in.position(), length);
            if (marker == APP1 && word(segment, 6).equals("Exif\0\0")) return tiff(segment.slice());
            in.position(in.position() + length);
        }
        return UPRIGHT;
    }

    private static Orientation png(ByteBuffer in) {
        in.position(8);
        while (in.remaining() >= 8) {
            int length = in.getInt();
            if (word(in, 4).equals("eXIf")) return tiff(in.slice(in.position(), length));
            // A check sum of four bytes follows.
            in.position(Math.addExact(in.position(), Math.addExact(length, 4)));
        }
        return UPRIGHT;
    }

    private static Orientation tiff(ByteBuffer in) {
        in.order(word(in, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.position(in.getInt(4));
        int entries = in.getShort() & 0xffff;
        for (int i = 0; i < entries; i++) {
            int tag = in.getShort() & 0xffff;
            int type = in.getShort();
            in.getInt();
            int value = in.getShort() & 0xffff;
            in.getShort();
            if (tag == ORIENTATION && type == SHORT) return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
        }
        return UPRIGHT;
    }

    private static String word(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, ISO_8859_1);
    }
}
