package touchstone.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A form as a browser would fill it in and send it. */
public final class Written {
    private final Client client;
    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Written(Client client, Document page) {
        this.client = client;
        var form = page.selectFirst("form.write");
        if (form == null) throw new AssertionError("no form: " + page.title());
        action = form.attr("action");
        for (var field : form.select("input[name], textarea[name], select[name]"))
            value(field).forEach(value -> fields.computeIfAbsent(field.attr("name"), any -> new java.util.ArrayList<>())
                    .add(value));
    }

    private static List<String> value(Element field) {
        if (field.is("[type=checkbox], [type=radio]"))
            return field.hasAttr("checked") ? List.of(field.attr("value")) : List.of();
        if (field.is("select")) return field.select("option[selected]").eachAttr("value");
        return List.of(field.is("textarea") ? field.wholeText() : field.attr("value"));
    }

    /** The form at an address, as it is shown. */
    public static Written open(Client client, String path) {
        return of(client, client.get(path));
    }

    /** The form of an answer. */
    public static Written of(Client client, TestSite.Answer answer) {
        return new Written(client, answer.doc());
    }

    public Written with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    String text(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public TestSite.Answer send() {
        var travelling = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Client.form(Map.of(field.getKey(), value))))
                .collect(Collectors.joining("&"));
        return client.post(action, travelling);
    }
}
