package touchstone.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.people.Person;

/**
 * Somebody who has signed in, at a browser without a window.
 *
 * @param session the token of the session, as the cookie {@code session} carries it
 */
public record Client(TestSite site, Person person, String session) {
    public TestSite.Answer get(String path, String... headers) {
        return site.get(path, with(headers));
    }

    /** A page in German. */
    public TestSite.Answer german(String path) {
        return get(path, "Accept-Language", "de");
    }

    /** Listens to what changes. */
    public Listener listen(String query, String... headers) {
        return site.listen(query, with(headers));
    }

    /** Posts a form, given as it travels: {@code a=1&b=2}. */
    public TestSite.Answer post(String path, String form, String... headers) {
        return site.post(path, form, with(headers));
    }

    /** Posts a form field by field. */
    public TestSite.Answer post(String path, Map<String, String> fields, String... headers) {
        return post(path, form(fields), headers);
    }

    /** Fields as they travel. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String[] with(String... headers) {
        return Stream.concat(Stream.of("Cookie", "session=" + session), Stream.of(headers))
                .toArray(String[]::new);
    }
}
