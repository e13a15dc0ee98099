package touchstone.notice;

import java.time.LocalDate;
import touchstone.text.Language;
import touchstone.web.Wording;

/** Says notices in words, on pages and in mails. */
final class Words {
    private Words() {}

    /** What is new and what was said, in one line; empty where the reason says it all. */
    static String said(NoticeStore.Line line, String excerpt, Wording words) {
        if (line.news().isEmpty()) return excerpt;
        var news = news(line.news(), words);
        return excerpt.isEmpty() ? news : news + ": " + excerpt;
    }

    private static String news(String news, Wording words) {
        var parts = news.split(" ", 2);
        var key = "notice.news." + parts[0];
        return parts.length == 1 ? words.text(key) : words.text(key, LocalDate.parse(parts[1]));
    }

    /** Why somebody is told, as a sentence that names whoever acted. */
    static String reason(NoticeStore.Line line, Wording words) {
        var name = words.language() == Language.DE && !line.nameDe().isEmpty() ? line.nameDe() : line.name();
        return words.text("notice." + line.reason().key(), name.isEmpty() ? words.text("notice.somebody") : name);
    }

    /** The same before the title of the thing: a question stays one. */
    static String before(NoticeStore.Line line, Wording words) {
        var reason = reason(line, words);
        return reason.endsWith("?") ? reason : reason + ":";
    }
}
