package touchstone.notice;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Visit;

/**
 * Something that may wait for a person; each package that knows such things has one, registered where everything is wired.
 * Asked at every visit of somebody who is signed in to the first page, so it costs a constant number of queries.
 */
public interface Waiting {
    /** What waits for the visitor, who is signed in and may read it; the most pressing first. */
    List<Line> of(Visit visit);

    /**
     * One thing that waits.
     *
     * @param words why it waits, as a sentence
     * @param language of the title
     * @param dataRef kind and address of the thing
     */
    record Line(String words, String title, Language language, String path, String dataRef) {}
}
