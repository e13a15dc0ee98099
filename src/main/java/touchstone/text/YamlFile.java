package touchstone.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** A file of keys and values alone, such as {@code company.yaml}. */
public final class YamlFile extends Fields {
    private YamlFile(String file, MappingNode mapping, Yaml yaml, Faults faults) {
        super(file, 1, Optional.of(mapping), yaml, faults);
    }

    public static Optional<YamlFile> parse(String name, byte[] bytes, Faults faults) {
        return Source.decoded(name, bytes, faults).flatMap(source -> parse(name, source, faults));
    }

    public static Optional<YamlFile> parse(String name, String source, Faults faults) {
        var yaml = new Yaml(name, 1, faults);
        return yaml.mapping(Source.normal(source)).map(mapping -> new YamlFile(name, mapping, yaml, faults));
    }
}
