package touchstone.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture made anew, upright, in a size for reading, and telling nothing but what it shows. */
final class Picture {
    /** The long side, in pixels: twice the measure of a text, for sharp screens. */
    static final int LONGEST = 1_600;

    private static final float QUALITY = 0.85f;
    // Drawings and pictures of screens have few colours, where JPEG smears the edges; counted in 32 shades each.
    private static final int FEW_COLOURS = 256;
    // An open picture takes up to 150 MB.
    private static final Semaphore TWO_AT_ONCE = new Semaphore(2, true);

    static {
        // A server has no screen to ask about.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private final byte[] bytes;
    private final FileType type;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, FileType type, int width, int height) {
        this.bytes = bytes;
        this.type = type;
        this.width = width;
        this.height = height;
    }

    /** @throws Unfit when it is none, or too much */
    static Picture of(byte[] file, FileType type) {
        return of(file, type, LONGEST);
    }

    /**
     * @param longest the long side at most, in pixels; a WebP keeps its size
     * @throws Unfit when it is none, or too much
     */
    static Picture of(byte[] file, FileType type, int longest) {
        TWO_AT_ONCE.acquireUninterruptibly();
        try {
            if (type == FileType.WEBP) return webp(new Webp(file));
            var pixels = Pixels.of(file, type);
            boolean drawn = type != FileType.JPEG && hasFewColours(pixels);
            var made = fitted(pixels, Orientation.of(file, type), longest);
            return drawn || isTransparent(made) ? png(made) : jpeg(made);
        } finally {
            TWO_AT_ONCE.release();
        }
    }

    byte[] bytes() {
        return bytes;
    }

    FileType type() {
        return type;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private static BufferedImage fitted(BufferedImage pixels, Orientation orientation, int longest) {
        var smaller = pixels;
        int target = Math.min(longest, Math.max(pixels.getWidth(), pixels.getHeight()));
        // By half at a time: each pixel of the smaller one then comes from all the larger ones that it stands for.
        while (Math.max(smaller.getWidth(), smaller.getHeight()) >= 2 * target)
            smaller = drawn(smaller, half(smaller.getWidth()), half(smaller.getHeight()), Orientation.UPRIGHT);

        double scale = (double) target / Math.max(smaller.getWidth(), smaller.getHeight());
        int width = (int) Math.max(1, Math.round(smaller.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(smaller.getHeight() * scale));
        return drawn(smaller, width, height, orientation);
    }

    private static int half(int length) {
        return Math.max(1, (length + 1) / 2);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, Orientation orientation) {
        boolean alpha = from.getColorModel().hasAlpha();
        var to = new BufferedImage(
                orientation.isTurned() ? height : width,
                orientation.isTurned() ? width : height,
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        var place = orientation.upright(width, height);
        place.concatenate(
                AffineTransform.getScaleInstance((double) width / from.getWidth(), (double) height / from.getHeight()));
        graphics.drawImage(from, place, null);
        graphics.dispose();
        return to;
    }

    private static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) return false;
        var row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) if (pixel >>> 24 < 0xff) return true;
        }
        return false;
    }

    private static boolean hasFewColours(BufferedImage picture) {
        var seen = new BitSet(1 << 15);
        int colours = 0;
        var row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight() && colours <= FEW_COLOURS; y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                int colour = ((pixel >> 19 & 31) << 10) | ((pixel >> 11 & 31) << 5) | (pixel >> 3 & 31);
                if (!seen.get(colour)) colours++;
                seen.set(colour);
            }
        }
        return colours <= FEW_COLOURS;
    }

    private static Picture webp(Webp webp) {
        return new Picture(webp.bytes(), FileType.WEBP, webp.width(), webp.height());
    }

    private static Picture png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "png", out)) throw new IllegalStateException("nothing writes PNG");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture(out.toByteArray(), FileType.PNG, picture.getWidth(), picture.getHeight());
    }

    private static Picture jpeg(BufferedImage picture) {
        var opaque = picture.getColorModel().hasAlpha() ? drawnOpaque(picture) : picture;
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), FileType.JPEG, opaque.getWidth(), opaque.getHeight());
    }

    private static BufferedImage drawnOpaque(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return opaque;
    }
}
