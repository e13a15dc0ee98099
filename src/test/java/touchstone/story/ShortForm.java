package touchstone.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody types who tells a story: title, touchpoint, situation, behaviour, outcome and two taps. */
final class ShortForm {
    private ShortForm() {}

    static Map<String, String> told(String title) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("touchpoint", "N5");
        fields.put("situation", "A lady looked at the bill and went quiet.");
        fields.put("behaviour", "I laid the old chain beside the new one.");
        fields.put("outcome", "She laughed and took it home.");
        fields.put("verdict", "desired");
        fields.put("effect", "delighted");
        fields.put("title", title);
        fields.put("language", "en");
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String... changes) {
        var changed = new LinkedHashMap<>(fields);
        for (int i = 0; i < changes.length; i += 2) changed.put(changes[i], changes[i + 1]);
        return changed;
    }
}
