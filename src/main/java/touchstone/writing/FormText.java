package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form as one text, written as a browser sends them; it holds no control character, whatever they hold. */
final class FormText {
    private FormText() {}

    static String write(Map<String, List<String>> fields) {
        var text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> {
            if (!text.isEmpty()) text.append('&');
            text.append(URLEncoder.encode(name, UTF_8)).append('=').append(URLEncoder.encode(value, UTF_8));
        }));
        return text.toString();
    }

    /** The fields in the order of the text. */
    static Map<String, List<String>> read(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (text.isEmpty()) return fields;
        for (var part : text.split("&", -1)) {
            int sign = part.indexOf('=');
            fields.computeIfAbsent(decoded(part.substring(0, sign)), any -> new ArrayList<>())
                    .add(decoded(part.substring(sign + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
