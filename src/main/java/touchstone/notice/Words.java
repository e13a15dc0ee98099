package touchstone.notice;

import touchstone.text.Language;
import touchstone.web.Wording;

/** Says notices in words, on pages and in mails. */
final class Words {
    private Words() {}

    /** Why somebody is told, as a sentence that names whoever acted. */
    static String reason(NoticeStore.Line line, Wording words) {
        var name = words.language() == Language.DE && !line.nameDe().isEmpty() ? line.nameDe() : line.name();
        return words.text("notice." + line.reason().key(), name.isEmpty() ? words.text("notice.somebody") : name);
    }
}
