package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A drawing from {@code icon/<name>.svg}, printed into the page: no further request, and it takes the colour of the text. */
public final class Icon implements Content {
    private static final Map<String, Icon> ALL = load();
    private final byte[] drawing;

    private Icon(byte[] drawing) {
        this.drawing = drawing;
    }

    public static Icon of(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new IllegalArgumentException("no icon " + name));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(drawing);
    }

    private static Map<String, Icon> load() {
        var icons = new HashMap<String, Icon>();
        Folder.read("icon", false).forEach((name, bytes) -> {
            var drawing = new String(bytes, UTF_8).strip().getBytes(UTF_8);
            icons.put(name.replace(".svg", ""), new Icon(drawing));
        });
        return Map.copyOf(icons);
    }
}
