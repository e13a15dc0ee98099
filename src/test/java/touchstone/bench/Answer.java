package touchstone.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as it came over the wire; the head's lines end in CR LF. */
final class Answer {
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final String head;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(String head, byte[] body) {
        this.head = head;
        this.headers = headers(head);
        this.body = body;
    }

    String head() {
        return head;
    }

    int status() {
        return status(head);
    }

    static int status(String head) {
        return Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
    }

    /** The headers that the program set; those that the web server adds by itself are left out. */
    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Whether header for header and byte for byte it is the same answer. */
    boolean isLike(Answer other) {
        return headers.equals(other.headers) && Arrays.equals(body, other.body);
    }

    private static Map<String, String> headers(String head) {
        var headers = new LinkedHashMap<String, String>();
        head.lines().skip(1).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        headers.keySet().removeIf(name -> name.matches("(?i)date|content-length|transfer-encoding|connection"));
        return Collections.unmodifiableMap(headers);
    }
}
