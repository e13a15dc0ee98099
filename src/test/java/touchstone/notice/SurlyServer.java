package touchstone.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server in a bad mood: it says nothing, hangs up, or does not like the receiver. */
final class SurlyServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Mood mood;
    private final AtomicInteger callers = new AtomicInteger();

    /** What it does. */
    enum Mood {
        SILENT,
        HANGS_UP,
        HANGS_UP_LATER,
        REFUSES
    }

    SurlyServer(Mood mood) {
        this.mood = mood;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    int callers() {
        return callers.get();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                callers.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
            if (mood == Mood.HANGS_UP) return;
            if (mood != Mood.SILENT) say(caller, "220 surly");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (mood == Mood.SILENT) continue;
                if (mood == Mood.HANGS_UP_LATER && line.startsWith("MAIL")) return;
                if (line.startsWith("RCPT")) say(caller, "550 no such mailbox here");
                else say(caller, line.startsWith("QUIT") ? "221 go" : "250 well");
            }
        } catch (IOException gone) {
            // The caller had enough.
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
