package touchstone.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Keys with values, each asked for by the type it should have. What is wrong becomes a {@link Fault} with its line,
 * and the answer is a harmless value, so that one reading finds all faults of a file.
 */
public abstract sealed class Fields permits TextFile, YamlFile, Item {
    private final Yaml yaml;
    private final String file;
    private final int line;
    private final Faults faults;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, List<Item>> items = new HashMap<>();

    private record Value(Node node, int line) {}

    Fields(String file, int line, Optional<MappingNode> mapping, Yaml yaml, Faults faults) {
        this.file = file;
        this.line = line;
        this.yaml = yaml;
        this.faults = faults;
        mapping.ifPresent(known -> known.getValue().forEach(entry -> {
            if (entry.getKeyNode() instanceof ScalarNode key)
                values.putIfAbsent(key.getValue(), new Value(entry.getValueNode(), yaml.line(key)));
        }));
    }

    /** The file's name, as in its faults. */
    public String file() {
        return file;
    }

    /** The line on which these fields begin. */
    public int line() {
        return line;
    }

    /** The line of a key, or where these fields begin when it is absent. */
    public int line(String key) {
        var value = values.get(key);
        return value == null ? line : value.line();
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Adds a fault at the line of this key: for what only the caller knows, such as a code that nothing has. */
    public void fault(String key, String what, String mend) {
        faults.add(file, line(key), what, mend);
    }

    public String text(String key) {
        return required(key, optionalText(key), "");
    }

    public Optional<String> optionalText(String key) {
        return found(key).flatMap(value -> word(key, value.node(), value.line()));
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        var choices = type.getEnumConstants();
        if (!has(key)) fault(key, key + " is missing", "add " + key + " with one of " + names(type));
        return optionalChoice(key, type).orElse(choices[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optionalText(key).flatMap(word -> constant(key, line(key), word, type));
    }

    /** The words of a list; none when the key is absent. */
    public List<String> list(String key) {
        var words = elements(key).stream()
                .flatMap(element -> word(key, element, yaml.line(element)).stream())
                .toList();
        var once = new LinkedHashSet<String>();
        for (var word : words) if (!once.add(word)) fault(key, word + " stands there twice", "take one of the two out");
        return List.copyOf(once);
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return elements(key).stream()
                .flatMap(element -> word(key, element, yaml.line(element))
                        .flatMap(word -> constant(key, yaml.line(element), word, type))
                        .stream())
                .toList();
    }

    public boolean flag(String key) {
        return required(key, optionalFlag(key), false);
    }

    public Optional<Boolean> optionalFlag(String key) {
        return read(key, "true or false", word -> switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    public int number(String key, int min, int max) {
        return required(key, optionalNumber(key, min, max), min);
    }

    public Optional<Integer> optionalNumber(String key, int min, int max) {
        return read(key, "a whole number from " + min + " to " + max, word -> {
            var number = word.matches("-?[0-9]{1,9}") ? Integer.valueOf(word) : null;
            return number != null && number >= min && number <= max ? number : null;
        });
    }

    public double decimal(String key, double min, double max) {
        return required(key, optionalDecimal(key, min, max), min);
    }

    public Optional<Double> optionalDecimal(String key, double min, double max) {
        return read(key, "a number from " + min + " to " + max, word -> {
            var number = word.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.valueOf(word) : null;
            return number != null && number >= min && number <= max ? number : null;
        });
    }

    public LocalDate date(String key) {
        return required(key, optionalDate(key), LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String key) {
        return read(key, "a date like 2026-11-15", word -> parsed(word, LocalDate::parse));
    }

    public YearMonth month(String key) {
        return required(key, optionalMonth(key), YearMonth.from(LocalDate.EPOCH));
    }

    public Optional<YearMonth> optionalMonth(String key) {
        return read(key, "a month like 2026-11", word -> parsed(word, YearMonth::parse));
    }

    /** The elements of a list, each with fields of its own or a single word; none when the key is absent. */
    public List<Item> items(String key) {
        return items.computeIfAbsent(key, _ -> elements(key).stream()
                .map(element -> new Item(file, yaml.line(element), element, yaml, faults))
                .toList());
    }

    /** The fields below a key; without any when the key is absent. */
    public Item item(String key) {
        return items.computeIfAbsent(key, _ -> List.of(itemBelow(key))).getFirst();
    }

    private Item itemBelow(String key) {
        var value = found(key);
        if (value.isEmpty()) fault(key, key + " is missing", "add " + key);
        return new Item(file, line(key), value.map(Value::node).orElse(null), yaml, faults);
    }

    /** Faults every key that nobody has asked for, here and in the items; call it after the last question. */
    public void done(Faults told) {
        values.forEach((key, value) -> {
            if (!asked.contains(key))
                told.add(file, value.line(), "the key " + key + " is unknown", Nearest.hint(key, asked));
        });
        items.values().forEach(list -> list.forEach(item -> item.done(told)));
    }

    final Faults faults() {
        return faults;
    }

    /** The names of an enum's constants as files write them: in lower case with hyphens. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Value> found(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private <T> T required(String key, Optional<T> value, T harmless) {
        if (!values.containsKey(key)) fault(key, key + " is missing", "add a line " + key + ": ...");
        return value.orElse(harmless);
    }

    private <T> Optional<T> read(String key, String expected, Function<String, @Nullable T> reading) {
        return optionalText(key).flatMap(word -> {
            var value = Optional.<T>ofNullable(reading.apply(word));
            if (value.isEmpty()) fault(key, key + " is " + word, "write " + expected);
            return value;
        });
    }

    private Optional<String> word(String key, Node node, int at) {
        if (node instanceof ScalarNode scalar) {
            if (!scalar.getValue().isBlank())
                return Optional.of(scalar.getValue().strip());
            faults.add(file, at, key + " has no value", "write one, or leave the line out");
        } else {
            faults.add(file, at, key + " is a list or has keys of its own", "write a single value");
        }
        return Optional.empty();
    }

    private List<Node> elements(String key) {
        var value = found(key);
        if (value.isEmpty()) return List.of();
        if (value.get().node() instanceof SequenceNode sequence) return sequence.getValue();
        fault(key, key + " is no list", "write " + key + ": [one, two], or " + key + ": [] for none");
        return List.of();
    }

    private <E extends Enum<E>> Optional<E> constant(String key, int at, String word, Class<E> type) {
        for (var constant : type.getEnumConstants()) if (name(constant).equals(word)) return Optional.of(constant);
        faults.add(file, at, key + " is " + word, "write one of " + names(type));
        return Optional.empty();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::name).collect(Collectors.joining(", "));
    }

    private static <T> @Nullable T parsed(String word, Function<String, T> parse) {
        try {
            return parse.apply(word);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
