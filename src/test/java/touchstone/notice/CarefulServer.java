package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import touchstone.config.Smtp.Security;

/** A mail server that protects what is said to it, and may ask for a name and a password first. */
final class CarefulServer implements AutoCloseable {
    private final ServerSocket listening;
    private final SSLContext certificate;
    private final Security security;
    private final String password;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    /** @param password of {@code wiki}; empty to take mails from anybody */
    CarefulServer(Security security, SSLContext certificate, String password) {
        this.security = security;
        this.certificate = certificate;
        this.password = password;
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

    /** What was said before the way was protected. */
    List<String> inTheClear() {
        return inTheClear;
    }

    /** The lines of all mails. */
    List<String> received() {
        return received;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                Thread.ofVirtual().start(() -> greet(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void greet(Socket caller) {
        try (caller) {
            if (security == Security.TLS) {
                new Talk(protect(caller)).begin("220 careful");
                return;
            }
            var clear = new Talk(caller);
            clear.say("220 careful");
            for (var line = clear.hear(); line != null; line = clear.hear()) {
                inTheClear.add(line);
                if (line.startsWith("EHLO")) clear.say("250-careful", "250 STARTTLS");
                else if (line.equals("STARTTLS")) {
                    clear.say("220 go ahead");
                    new Talk(protect(caller)).begin();
                    return;
                } else clear.say("530 first STARTTLS");
            }
        } catch (IOException gone) {
            // The caller does not believe us, or had enough.
        }
    }

    private SSLSocket protect(Socket caller) throws IOException {
        var secure =
                (SSLSocket) certificate.getSocketFactory().createSocket(caller, "127.0.0.1", caller.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    /** One connection, line by line. */
    private final class Talk {
        private final Socket caller;
        private final BufferedReader in;
        private boolean known = password.isEmpty();

        Talk(Socket caller) throws IOException {
            this.caller = caller;
            this.in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        }

        void begin(String... greeting) throws IOException {
            say(greeting);
            for (var line = hear(); line != null; line = hear()) answer(line);
        }

        private void answer(String line) throws IOException {
            switch (line.split(" ", 2)[0]) {
                case "EHLO" -> say("250-careful", "250 AUTH PLAIN");
                case "AUTH" -> signIn(line.replaceFirst("AUTH PLAIN ?", ""));
                case "MAIL" -> say(known ? "250 well" : "530 who are you?");
                case "DATA" -> take();
                case "QUIT" -> say("221 good bye");
                default -> say("250 well");
            }
        }

        private void signIn(String words) throws IOException {
            if (words.isEmpty()) say("334 ");
            var told = new String(Base64.getDecoder().decode(words.isEmpty() ? hear() : words), UTF_8);
            known = told.endsWith("\0wiki\0" + password);
            say(known ? "235 welcome" : "535 no such name or password");
        }

        private void take() throws IOException {
            say("354 go on");
            for (var line = hear(); line != null && !line.equals("."); line = hear()) received.add(line);
            say("250 taken");
        }

        String hear() throws IOException {
            return in.readLine();
        }

        void say(String... lines) throws IOException {
            for (var line : Stream.of(lines).toList()) caller.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
            caller.getOutputStream().flush();
        }
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
