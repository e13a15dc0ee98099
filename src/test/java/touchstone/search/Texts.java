package touchstone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Entry;
import touchstone.thing.Named;
import touchstone.thing.Passage;
import touchstone.thing.Ref;

/** Reads the files of the starter handbook crudely, so that ranking is tried on real texts without any feature. */
final class Texts {
    private static final Map<String, String> FOLDERS =
            Map.of("touchpoint", "touchpoints", "standard", "standards", "story", "stories", "manual", "manual");
    private static final Map<String, Double> WEIGHTS = Map.of("standard", 1.1, "manual", 0.4);
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]|]+)(?:\\|([^\\]]+))?\\]\\]");

    private Texts() {}

    static List<Entry> all(String kind) {
        try (var files = Files.list(Library.CONTENT.resolve(FOLDERS.getOrDefault(kind, kind)))) {
            return files.sorted().map(file -> entry(kind, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String kind, Path file) {
        var parts = read(file).split("(?m)^---\\s*$", 3);
        var keys = keys(parts[1]);
        var language = Language.of(one(keys, "language")).orElseThrow();
        var address = file.getFileName().toString().replace(".md", "");
        var body = parts[2].strip();
        var title = body.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        var named = new Named(
                new Ref(kind, "id-" + kind + "-" + address),
                address,
                title,
                one(keys, "title-" + language.other().tag()),
                language,
                "/" + FOLDERS.get(kind) + "/" + address,
                Access.EVERYONE);
        var facets = facets(kind, address, keys);
        var touchpoint = facets.getOrDefault("touchpoint", List.of("")).getFirst();
        return new Entry(named, facets, touchpoint, passages(body, keys, language), WEIGHTS.getOrDefault(kind, 1.0));
    }

    private static Map<String, List<String>> facets(String kind, String address, Map<String, List<String>> keys) {
        var facets = new LinkedHashMap<String, List<String>>();
        for (var facet : List.of("phase", "rule", "verdict", "effect", "department"))
            if (keys.containsKey(facet)) facets.put(facet, keys.get(facet));
        facets.put("group", keys.getOrDefault("groups", List.of()));
        var touchpoints = new ArrayList<>(keys.getOrDefault("touchpoint", List.of()));
        touchpoints.addAll(keys.getOrDefault("further", List.of()));
        touchpoints.addAll(keys.getOrDefault("touchpoints", List.of()));
        if (kind.equals("touchpoint")) touchpoints.add(address);
        facets.put("touchpoint", touchpoints);
        if (touchpoints.isEmpty()) facets.remove("touchpoint");
        return facets;
    }

    private static List<Passage> passages(String body, Map<String, List<String>> keys, Language language) {
        var passages = new ArrayList<Passage>();
        var aside = one(keys, "question") + " " + String.join(" ", keys.getOrDefault("tags", List.of()));
        if (!aside.isBlank()) passages.add(new Passage("", aside.strip(), language));
        for (var section : body.replaceFirst("^# .*", "").split("(?m)^## ", -1)) {
            if (section.isBlank()) continue;
            var lines = section.split("\n", 2);
            var heading = lines.length < 2 ? "" : lines[0].strip();
            var text = lines.length < 2 ? section : lines[1];
            passages.add(new Passage(anchor(heading), plain(text), language));
        }
        return passages;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replace("lehre", "lesson");
    }

    private static String plain(String markdown) {
        return LINK.matcher(markdown)
                .replaceAll(link -> link.group(2) == null ? "" : link.group(2))
                .replaceAll("\\]\\([^)]*\\)", "")
                .replaceAll("[*_`#>\\[]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, List<String>> keys(String front) {
        var keys = new LinkedHashMap<String, List<String>>();
        front.lines().filter(line -> line.contains(":")).forEach(line -> {
            var parts = line.split(":", 2);
            var values = parts[1].replaceFirst("\\s#.*", "").strip();
            if (values.startsWith("[")) keys.put(parts[0], Library.words(values.replaceAll("[\\[\\],]", " ")));
            else keys.put(parts[0], List.of(values.replaceAll("^\"|\"$", "")));
        });
        return keys;
    }

    private static String one(Map<String, List<String>> keys, String key) {
        return keys.getOrDefault(key, List.of("")).getFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
