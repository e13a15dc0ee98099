package touchstone.account;

import java.util.Locale;
import touchstone.attachment.Attaching;
import touchstone.attachment.Attachment;
import touchstone.attachment.AttachmentStore;
import touchstone.attachment.FileType;
import touchstone.web.Upload;

/** Takes the picture that is to be the company's logo: PNG, JPEG or WebP, made anew and small. */
final class Emblem {
    private static final long LARGEST = 1024 * 1024;
    // Sharp on every screen at the size of the masthead.
    private static final int LONGEST = 640;
    private static final String TOO_LARGE = "logo.too-large";

    private final AttachmentStore attachments;

    /** How it ended. */
    sealed interface Taking {
        record Taken(Attachment logo) implements Taking {}

        /** No file was chosen. */
        record None() implements Taking {}

        /** Why not, by its key in the messages. */
        record Refused(String why) implements Taking {
            int status() {
                return why.equals(TOO_LARGE) ? 413 : 422;
            }
        }
    }

    Emblem(AttachmentStore attachments) {
        this.attachments = attachments;
    }

    AttachmentStore attachments() {
        return attachments;
    }

    Taking take(Upload upload) {
        return switch (upload) {
            case Upload.None() -> new Taking.None();
            case Upload.TooLarge _ -> new Taking.Refused(TOO_LARGE);
            case Upload.Sent sent -> take(sent);
        };
    }

    private Taking take(Upload.Sent sent) {
        if (sent.size() > LARGEST) return new Taking.Refused(TOO_LARGE);
        var type = AttachmentStore.typeOf(sent.content());
        if (sent.name().toLowerCase(Locale.ROOT).endsWith(".svg")) return new Taking.Refused("logo.svg");
        if (!type.isPicture() || type == FileType.GIF) return new Taking.Refused("logo.no-picture");
        return switch (attachments.keep("logo", sent.size(), sent.content(), LONGEST)) {
            case Attaching.Kept(Attachment logo) -> new Taking.Taken(logo);
            case Attaching.Refused(var why) ->
                new Taking.Refused("attachment.refused."
                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }
}
