package touchstone.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What markup may hold, whatever somebody typed. Everything else is taken off. */
final class Policy {
    /** A file that was uploaded here; the name of a picture may end in its width and height. */
    private static final Pattern ATTACHMENT = Pattern.compile(
            "/attachments/[0-9a-f]{64}/(?![.]{1,2}$)[A-Za-z0-9._~%-]{1,2000}?(?:-([0-9]{1,5})x([0-9]{1,5})[.](?:png|jpg|webp))?");

    private static final Pattern OWN_ID = Pattern.compile("[hft]-[\\p{L}\\p{N}_-]{1,120}");
    private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#-]{1,30}");
    // One slash at most at the start, no colon before the first slash, no backslash: browsers read those as hosts or
    // schemes.
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("(?:/(?!/)|\\.{1,2}/|[A-Za-z0-9_~%.-]+(?:/|$|[?#])|[?#])[^\\\\\\p{Cntrl}\\s]*+|");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(?:https?://[^\\\\\\p{Cntrl}\\s]+|mailto:[^\\\\\\p{Cntrl}\\s]+)");
    private static final Set<String> CLASSES = Set.of("task-list-item", "footnotes", "footnote-ref", "footnote-back");
    private static final Set<String> ROLES = Set.of("doc-noteref", "doc-backlink");
    private static final Set<String> SIDES = Set.of("left", "right", "center");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements(
                    "em", "strong", "b", "i", "del", "kbd", "sub", "sup", "mark", "details", "summary", "div", "span")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements(Policy::link, "a")
            .allowElements(Policy::picture, "img")
            .allowElements(Policy::box, "input")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((_, _, value) -> isAddress(value) ? value : null)
            .onElements("a")
            .allowAttributes("src")
            .matching((_, _, value) -> isAttachment(value) ? value : null)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("align")
            .matching(false, SIDES)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("checked", "aria-labelledby")
            .onElements("input")
            .allowAttributes("role")
            .matching(false, ROLES)
            .onElements("a")
            .allowAttributes("class")
            .matching((_, _, value) -> isClass(value) ? value : null)
            .onElements("li", "div", "a", "code")
            .allowAttributes("id")
            .matching(OWN_ID)
            .globally()
            .allowAttributes("lang")
            .matching(LANG)
            .globally()
            .toFactory();

    private Policy() {}

    static String clean(String markup) {
        return POLICY.sanitize(markup);
    }

    /** Whether this is the address of a file that was uploaded here. */
    static boolean isAttachment(String address) {
        return ATTACHMENT.matcher(address).matches()
                && !address.contains("..")
                && !address.toLowerCase(Locale.ROOT).contains("%2e");
    }

    static boolean isAddress(String address) {
        return ELSEWHERE.matcher(address).matches()
                || OWN_ADDRESS.matcher(address).matches();
    }

    private static boolean isClass(String value) {
        return CLASSES.contains(value) || CODE_LANGUAGE.matcher(value).matches();
    }

    private static String link(String element, List<String> attributes) {
        var address = value(attributes, "href");
        if (address != null && ELSEWHERE.matcher(address).matches())
            attributes.addAll(List.of("rel", "noopener noreferrer"));
        return element;
    }

    private static @Nullable String picture(String element, List<String> attributes) {
        var src = value(attributes, "src");
        if (src == null) return null;
        if (value(attributes, "alt") == null) attributes.addAll(List.of("alt", ""));
        attributes.addAll(size(src));
        attributes.addAll(List.of("loading", "lazy"));
        return element;
    }

    /** Width and height as the address tells them: the page then keeps the place free, and nothing jumps. */
    private static List<String> size(String src) {
        var address = ATTACHMENT.matcher(src);
        return address.matches() && address.group(1) != null
                ? List.of("width", address.group(1), "height", address.group(2))
                : List.of();
    }

    private static @Nullable String box(String element, List<String> attributes) {
        if (value(attributes, "type") == null) return null;
        attributes.addAll(List.of("disabled", "disabled"));
        return element;
    }

    private static @Nullable String value(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) if (attributes.get(i).equals(name)) return attributes.get(i + 1);
        return null;
    }
}
