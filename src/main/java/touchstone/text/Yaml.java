package touchstone.text;

import java.util.HashSet;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML into nodes that know their lines, and names what is wrong with it; no tags, anchors or aliases. */
final class Yaml {
    private static final int MAX_SIZE = 256 * 1024;
    private static final int MAX_DEPTH = 8;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setUseMarks(true)
            .setCodePointLimit(MAX_SIZE)
            .setAllowNonScalarKeys(true)
            .build();

    private final String file;
    private final int firstLine;
    private final Faults faults;
    private boolean isGood = true;

    /** @param firstLine where the YAML begins in its file, from 1 */
    Yaml(String file, int firstLine, Faults faults) {
        this.file = file;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    /** The mapping that the whole source is; empty, with a fault, when it cannot be read. */
    Optional<MappingNode> mapping(String source) {
        try {
            if (source.length() > MAX_SIZE) return refused(firstLine, "the YAML is over 256 KB", "make it shorter");
            var tab = tabbedLine(source);
            if (tab >= 0) return refused(firstLine + tab, "a tab indents this line", "YAML allows spaces only");
            return holdsOnlyPlainThings(source) ? root(source) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().or(e::getContextMark).map(this::line).orElse(firstLine);
            return refused(line, "the YAML cannot be read: " + oneLine(e.getProblem()), hint(e.getProblem()));
        } catch (ReaderException e) {
            var line = firstLine
                    + (int) source.codePoints()
                            .limit(e.getPosition())
                            .filter(sign -> sign == '\n')
                            .count();
            return refused(line, "there is a sign that no text has: U+%04X".formatted(e.getCodePoint()), "take it out");
        } catch (YamlEngineException e) {
            return refused(firstLine, "the YAML cannot be read: " + oneLine(e.toString()), hint(e.toString()));
        }
    }

    int line(Node node) {
        return node.getStartMark().map(this::line).orElse(firstLine);
    }

    private int line(Mark mark) {
        return firstLine + mark.getLine();
    }

    private Optional<MappingNode> root(String source) {
        var root = new Compose(SETTINGS).composeString(source);
        if (root.isEmpty()) return refused(firstLine, "there are no keys", "write lines like kind: story");
        if (!(root.get() instanceof MappingNode mapping))
            return refused(line(root.get()), "these are no keys with values", "write lines like kind: story");
        checkKeys(mapping);
        return isGood ? Optional.of(mapping) : Optional.empty();
    }

    /** Before nodes are made, which recurses: nesting, anchors, aliases and tags are told from the flat events. */
    private boolean holdsOnlyPlainThings(String source) {
        int depth = 0;
        for (var event : new Parse(SETTINGS).parseString(source)) {
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            if (depth > MAX_DEPTH) return refuse(event, "this is nested too deeply", "stay within eight levels");
            if (event instanceof AliasEvent || isAnchored(event))
                return refuse(event, "anchors and aliases (& and *) are not read", "write the value out, or in quotes");
            if (isTagged(event)) return refuse(event, "tags (!) are not read", "leave the tag out, or use quotes");
        }
        return true;
    }

    private static boolean isAnchored(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent();
    }

    private static boolean isTagged(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
    }

    private void checkKeys(Node node) {
        switch (node) {
            case MappingNode mapping -> {
                checkKeysOf(mapping);
                mapping.getValue().forEach(entry -> checkKeys(entry.getValueNode()));
            }
            case SequenceNode sequence -> sequence.getValue().forEach(this::checkKeys);
            default -> {}
        }
    }

    private void checkKeysOf(MappingNode mapping) {
        var seen = new HashSet<String>();
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode();
            if (!(key instanceof ScalarNode word)) refused(line(key), "this key is no word", "write key: value");
            else if (!seen.add(word.getValue()))
                refused(line(key), "the key " + word.getValue() + " is here twice", "keep one of the two");
        }
    }

    private boolean refuse(Event event, String what, String mend) {
        return refused(event.getStartMark().map(this::line).orElse(firstLine), what, mend)
                .isPresent();
    }

    private Optional<MappingNode> refused(int line, String what, String mend) {
        isGood = false;
        faults.add(file, line, what, mend);
        return Optional.empty();
    }

    private static int tabbedLine(String source) {
        int number = 0;
        for (var line : source.split("\n", -1)) {
            if (line.stripLeading().length() < line.length()
                    && line.substring(0, line.length() - line.stripLeading().length())
                            .contains("\t")) return number;
            number++;
        }
        return -1;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    private static String hint(String problem) {
        return problem.contains("mapping values are not allowed") || problem.contains("expected <block end>")
                ? "put the value in double quotes when it holds a colon or a quote"
                : "check colons, brackets and quotes";
    }
}
