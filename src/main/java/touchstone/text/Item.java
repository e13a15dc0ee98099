package touchstone.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One element of a list in a file: fields of its own, or a single word such as {@code N2}. */
public final class Item extends Fields {
    private final Optional<String> word;

    Item(String file, int line, @Nullable Node node, Yaml yaml, Faults faults) {
        super(file, line, node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty(), yaml, faults);
        word = node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    /** What stands there when it is a single word and not fields. */
    public Optional<String> word() {
        return word;
    }
}
