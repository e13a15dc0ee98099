package touchstone.attachment;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** A content read piece by piece, each only when the one before it has been taken. */
final class Pieces extends InputStream {
    private final IntFunction<byte[]> source;
    private int next;
    private byte[] piece = new byte[0];
    private int at;

    /** @param source the pieces by their numbers, counted from 0; an empty one is the end */
    Pieces(IntFunction<byte[]> source) {
        this.source = source;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) return 0;
        if (isAtEnd()) return -1;
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean isAtEnd() {
        if (at < piece.length) return false;
        if (next < 0) return true;
        piece = source.apply(next++);
        at = 0;
        if (piece.length == 0) next = -1;
        return piece.length == 0;
    }
}
