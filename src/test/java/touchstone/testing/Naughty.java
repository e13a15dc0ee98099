package touchstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import touchstone.people.Role;

/** Words that break careless programs, put wherever somebody may put a word: names, titles, tags, files, departments. */
public final class Naughty {
    /** Each does something, says 49 or breaks the page where somebody takes it for more than text. */
    public static final List<String> WORDS = List.of(
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' onmouseover=alert(1) autofocus onfocus=alert(1) x='",
            "</title></textarea></template><script>alert(1)</script>",
            "javascript:alert(1)//]]>-->",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @(7*7) %{7*7}",
            "[x](javascript:alert(1)) [[B13]] `<b>` ![y](data:text/html,<script>alert(1)</script>)",
            "\u202egnp.exe\u2066 \u200b\ufeff \u0000\u0001\u001b[31m",
            "%s %n %x {0} {} \\ ' OR 1=1;-- \"; drop table story",
            "../../../../etc/passwd\\..\\con &lt;script&gt;&#x3c;b&#62;",
            "𝕊𝕥𝕠𝕣𝕪 😀 ﷽ Z̸a̴l̵g̷o̶ مرحبا 田中さん",
            "<script>alert(1)</script>");

    private static final List<String> FORMS = List.of(
            "/stories/in-three-weeks",
            "/standards/B13",
            "/touchpoints/N2",
            "/journeys/commuter-repair",
            "/groups/commuters",
            "/manual/first-steps");
    private static final List<String> PLACES = List.of(
            "title",
            "other-title",
            "tags",
            "channels",
            "question",
            "reason",
            "situation",
            "behaviour",
            "text",
            "why",
            "needs",
            "body",
            "verdict",
            "experience-today",
            "target");

    private Naughty() {}

    /** Puts a word everywhere; the pages say it from then on. */
    public static void fill(TestSite site, String word) {
        int number = WORDS.indexOf(word);
        site.join("naughty-%d@example.org".formatted(number), word, Role.MEMBER);
        site.app().store().db().write(tx -> {
            tx.handle()
                    .createUpdate("update department set title = :word, title_de = :word where slug = 'workshop'")
                    .bind("word", word)
                    .execute();
            tx.changed("company", "company");
            return true;
        });
        site.admin().post("/admin", Map.of("company", word, "readers", "local"));
        var picture = bring(site.editor(), word + ".txt", "words of a file".getBytes(UTF_8));
        for (var thing : FORMS) change(site.editor(), thing, word, picture);
        tell(site.member(), word, number, picture);
    }

    private static void change(Client editor, String thing, String word, String file) {
        var fields = fields(editor.get(thing + "/edit").doc().expectFirst("form.write"));
        for (var place : PLACES)
            if (fields.containsKey(place) && !isChoice(thing, place))
                fields.put(place, List.of(word + file(place, file)));
        fields.put("reason", List.of(word));
        fields.put("privacy-reason", List.of(word));
        fields.put("material", List.of("no"));
        var answer = editor.post(thing, travelling(fields));
        if (answer.status() != 303)
            throw new AssertionError(thing + " " + answer.status() + " " + word + answer.text(".problem"));
    }

    private static boolean isChoice(String thing, String place) {
        return place.equals("verdict") && thing.startsWith("/stories");
    }

    private static String file(String place, String file) {
        return List.of("situation", "text", "body").contains(place) ? "\n\n" + file : "";
    }

    private static void tell(Client member, String word, int number, String file) {
        var fields = new LinkedHashMap<>(Map.of(
                "touchpoint",
                "N5",
                "situation",
                word + "\n\n" + file,
                "behaviour",
                word,
                "outcome",
                word,
                "verdict",
                "desired",
                "effect",
                "okay",
                "title",
                word,
                "tags",
                word,
                "language",
                "en",
                "privacy-reason",
                word));
        fields.put("once", "naughty " + number);
        var answer = member.post("/stories", fields);
        if (answer.status() != 303) throw new AssertionError(word + answer.status() + answer.text(".problem"));
        member.post("/drafts", Map.of("place", "/stories/new", "title", word, "based-on", "0", "field:title", word));
    }

    /** Brings a file and says how a text shows it. */
    public static String bring(Client client, String name, byte[] content) {
        var boundary = "between-the-parts";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name.replace("\"", "%22").replaceAll("[\r\n]", "%0A") + "\"\r\nContent-Type: text/html\r\n\r\n";
        var body = new ArrayList<byte[]>();
        for (var part : List.of(head.getBytes(UTF_8), content, ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8)))
            body.add(part);
        var request = HttpRequest.newBuilder(client.site().address("/attachments"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-Requested-With", "fetch")
                .header("Cookie", "session=" + client.session())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body))
                .build();
        return Patience.ask(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Map<String, List<String>> fields(Element form) {
        return ((FormElement) form)
                .formData().stream()
                        .collect(Collectors.groupingBy(
                                field -> field.key(),
                                LinkedHashMap::new,
                                Collectors.mapping(field -> field.value(), Collectors.toList())));
    }

    private static String travelling(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Client.form(Map.of(field.getKey(), value))))
                .collect(Collectors.joining("&"));
    }
}
