package touchstone.writing;

import java.util.Optional;
import touchstone.attachment.Attachment;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * Bringing a picture or file without a script: the form, and what to put into a text afterwards.
 *
 * @param problem why the last one was not taken, in words; empty for none
 */
public record AttachmentPage(Frame frame, Optional<Attachment> kept, String problem) {
    static AttachmentPage of(Visit visit, Optional<Attachment> kept) {
        return new AttachmentPage(frame(visit), kept, "");
    }

    static AttachmentPage refused(Visit visit, String problem) {
        return new AttachmentPage(frame(visit), Optional.empty(), problem);
    }

    private static Frame frame(Visit visit) {
        return visit.frame(Section.NONE, visit.text("attachment.title"));
    }

    public boolean isKept() {
        return kept.isPresent();
    }

    /** What to put into a text; empty while nothing was brought. */
    public String markdown() {
        return kept.map(Attachment::markdown).orElse("");
    }
}
