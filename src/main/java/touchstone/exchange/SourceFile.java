package touchstone.exchange;

import java.util.Locale;
import java.util.function.Supplier;

/** One file of an import. */
final class SourceFile {
    private final String name;
    private final Supplier<byte[]> bytes;

    /**
     * @param name its path inside the folder or ZIP, with forward slashes, as faults show it
     * @param bytes asked whenever the file is read, so that a large folder need not fit into memory
     */
    SourceFile(String name, Supplier<byte[]> bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.get();
    }

    /** The last part of its name, without the ending. */
    String stem() {
        var last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
