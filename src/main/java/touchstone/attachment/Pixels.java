package touchstone.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens a picture that anybody may have made, after its headers have said that it fits into the memory. */
final class Pixels {
    /** So many a picture may have; a camera of today has 12 to 50 million. */
    static final long MOST = 50_000_000;

    // A picture whose long side is twice as long is opened with every second line and column only.
    private static final int FINE_ENOUGH = 2_400;
    // A progressive JPEG of some kilobytes can ask for thousands of passes over all its pixels; cameras need about ten.
    private static final int MOST_SCANS = 300;

    private Pixels() {}

    /** The first picture of a file, as it lies there, perhaps in a smaller size. */
    static BufferedImage of(byte[] file, FileType type) {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return read(reader, in, file, type);
        } catch (Unfit unfit) {
            throw unfit;
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            // A picture is asked for hundreds of megabytes at once: that they are not there harms nobody else.
            throw new Unfit(broken instanceof OutOfMemoryError ? Refusal.TOO_MANY_PIXELS : Refusal.NO_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in, byte[] file, FileType type)
            throws IOException {
        if (type == FileType.JPEG && scans(file) > MOST_SCANS) throw new Unfit(Refusal.NO_PICTURE);

        reader.setInput(in, false, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST) throw new Unfit(Refusal.TOO_MANY_PIXELS);

        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / FINE_ENOUGH);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static ImageReader reader(FileType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
        if (!readers.hasNext()) throw new IllegalStateException("nothing reads " + type);
        return readers.next();
    }

    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) 0xda) scans++;
        return scans;
    }
}
