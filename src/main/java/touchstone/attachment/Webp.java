package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Set;

/**
 * A WebP, taken apart and put together again from nothing but what it shows: no library that is at hand opens all of
 * them with their right colours, and browsers do. Its size stays.
 */
final class Webp {
    private static final Set<String> SHOWN = Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
    private static final Set<String> SHOWN_IN_FRAMES = Set.of("ALPH", "VP8 ", "VP8L");
    private static final int HEAD = 12;
    private static final int FRAME_HEAD = 16;
    // Where it was taken, and whatever else programs have to tell: the chunks EXIF and XMP, announced by these.
    private static final int TELLS_MORE = 0x08 | 0x04;

    private final byte[] file;
    private final byte[] made;
    private int length;
    private int width;
    private int height;

    /** @throws Unfit when it is none, or has too many pixels */
    Webp(byte[] file) {
        this.file = file;
        long end = HEAD - 4 + number(4, 4);
        if (end > file.length) throw new Unfit(Refusal.NO_PICTURE);
        // Never longer than the file, but for an even place at its end.
        made = new byte[file.length + 2];
        copy(0, HEAD);
        chunks(HEAD, (int) end, SHOWN);
        if (width == 0) throw new Unfit(Refusal.NO_PICTURE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] bytes() {
        put(4, length - 8);
        return Arrays.copyOf(made, length);
    }

    private void chunks(int from, int to, Set<String> wanted) {
        int at = from;
        while (at + 8 <= to) {
            long end = at + 8 + number(at + 4, 4);
            if (end > to) throw new Unfit(Refusal.NO_PICTURE);
            var name = new String(file, at, 4, ISO_8859_1);
            if (wanted.contains(name)) chunk(name, at, (int) end);
            at = (int) (end + (end & 1));
        }
    }

    private void chunk(String name, int at, int end) {
        int start = length;
        measure(name, at + 8, end);
        if (name.equals("ANMF")) {
            copy(at, at + 8 + FRAME_HEAD);
            chunks(at + 8 + FRAME_HEAD, end, SHOWN_IN_FRAMES);
        } else copy(at, end);

        // Its length is what has become of it, and nothing is announced that is no longer there.
        put(start + 4, length - start - 8);
        if (name.equals("VP8X")) made[start + 8] &= (byte) ~TELLS_MORE;
        length += length & 1;
    }

    private void copy(int from, int to) {
        System.arraycopy(file, from, made, length, to - from);
        length += to - from;
    }

    /** Each header could promise another size; the first one is the size of the whole. */
    private void measure(String name, int at, int end) {
        switch (name) {
            case "VP8X" -> measure(at, end, 10, number(at + 4, 3) + 1, number(at + 7, 3) + 1);
            case "ANMF" -> measure(at, end, FRAME_HEAD, number(at + 6, 3) + 1, number(at + 9, 3) + 1);
            case "VP8 " -> {
                if (number(at + 3, 3) != 0x2a019d) throw new Unfit(Refusal.NO_PICTURE);
                measure(at, end, 10, number(at + 6, 2) & 0x3fff, number(at + 8, 2) & 0x3fff);
            }
            case "VP8L" -> {
                if (number(at, 1) != 0x2f) throw new Unfit(Refusal.NO_PICTURE);
                measure(at, end, 5, (number(at + 1, 4) & 0x3fff) + 1, ((number(at + 1, 4) >> 14) & 0x3fff) + 1);
            }
            default -> {}
        }
    }

    private void measure(int at, int end, int needed, long wide, long high) {
        if (end - at < needed || wide == 0 || high == 0) throw new Unfit(Refusal.NO_PICTURE);
        if (wide * high > Pixels.MOST) throw new Unfit(Refusal.TOO_MANY_PIXELS);
        if (width > 0) return;
        width = (int) wide;
        height = (int) high;
    }

    private long number(int at, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) number = (number << 8) | (at + i < file.length ? file[at + i] & 0xff : 0);
        return number;
    }

    private void put(int at, int number) {
        for (int i = 0; i < 4; i++) made[at + i] = (byte) (number >> (8 * i));
    }
}
