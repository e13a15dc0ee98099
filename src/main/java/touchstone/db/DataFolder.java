package touchstone.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of an installation, locked while one server serves it. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "touchstone.lock";

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** The folder is served already, or cannot be used; the message is one line for the operator. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(String message) {
            super(message);
        }
    }

    /** Makes the folder when absent and locks it until it is closed or the process ends. */
    public static DataFolder lock(Path folder) {
        make(folder);
        try {
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Taken(folder + " is served by another Touchstone: stop it, or choose another --data folder");
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Makes the folder when absent, for those who may run beside a server. */
    static void make(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new Taken(folder + " is a file: choose a folder with --data");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static Taken unusable(Path folder, IOException e) {
        var why = e instanceof AccessDeniedException ? "it may not be written" : e.getMessage();
        return new Taken(folder + " cannot be used as the data folder (" + why
                + "): check its rights, or choose another --data folder");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
