package touchstone.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * One connection over loopback that is kept open, asks and reads whole answers. It does as little as can be, because it
 * shares the processors with the server that it measures.
 */
final class Connection implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 10_000;
    private static final String LENGTH = "\r\nContent-Length: ";
    private static final String CHUNKED = "\r\nTransfer-Encoding: chunked";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Connection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_WAIT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** What an English browser that takes no compression would send for an address. */
    static byte[] request(String address) {
        return request(address, "");
    }

    /** The same from somebody with a session, empty for a guest. */
    static byte[] request(String address, String session) {
        return ("GET " + address + " HTTP/1.1\r\n" + headers(session) + "\r\n").getBytes(ISO_8859_1);
    }

    /** What the browser of somebody with a session sends when a form is sent. */
    static byte[] post(String address, String session, String form) {
        return ("POST " + address + " HTTP/1.1\r\n" + headers(session)
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.getBytes(ISO_8859_1).length + "\r\n\r\n" + form)
                .getBytes(ISO_8859_1);
    }

    private static String headers(String session) {
        var headers = "Host: 127.0.0.1\r\nAccept: text/html\r\nAccept-Language: en\r\n";
        return session.isEmpty() ? headers : headers + "Cookie: session=" + session + "\r\n";
    }

    /** Asks, reads the whole answer and keeps its status alone. */
    int status(byte[] request) throws IOException {
        return Answer.status(head(request, OutputStream.nullOutputStream()));
    }

    /** Asks and keeps the whole answer. */
    Answer answer(byte[] request) throws IOException {
        var body = new ByteArrayOutputStream();
        return new Answer(head(request, body), body.toByteArray());
    }

    /** Sends a request, passes the body of the answer on and gives its head back. */
    private String head(byte[] request, OutputStream body) throws IOException {
        out.write(request);
        var head = head();
        if (head.contains(CHUNKED)) chunks(body);
        else pass(length(head), body);
        return head;
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line())
            head.append(line).append("\r\n");
        return head.toString();
    }

    private static int length(String head) throws IOException {
        int at = head.indexOf(LENGTH) + LENGTH.length();
        if (at < LENGTH.length()) throw new IOException("an answer that does not say how long it is: " + head);
        return Integer.parseInt(head, at, head.indexOf('\r', at), 10);
    }

    private void chunks(OutputStream body) throws IOException {
        for (int length = chunk(); length > 0; length = chunk()) {
            pass(length, body);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    /** The next line, found at once where it lies whole in the buffer. */
    private String line() throws IOException {
        var line = "";
        while (true) {
            for (int at = from; at < to; at++) {
                if (buffer[at] != '\n') continue;
                line += new String(buffer, from, at - from, ISO_8859_1);
                from = at + 1;
                return line.stripTrailing();
            }
            line += new String(buffer, from, to - from, ISO_8859_1);
            fill();
        }
    }

    private void pass(int length, OutputStream body) throws IOException {
        int left = length;
        while (left > 0) {
            if (from == to) fill();
            int piece = Math.min(left, to - from);
            body.write(buffer, from, piece);
            from += piece;
            left -= piece;
        }
    }

    private void fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) throw new EOFException("the server has hung up");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
