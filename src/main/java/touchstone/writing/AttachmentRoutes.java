package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import touchstone.attachment.Attaching;
import touchstone.attachment.Attachment;
import touchstone.attachment.AttachmentStore;
import touchstone.attachment.Refusal;
import touchstone.people.Person;
import touchstone.thing.Access;
import touchstone.thing.Things;
import touchstone.web.Download;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Upload;
import touchstone.web.Visit;

/** Brings pictures and files, and gives them out to whoever reads. */
public final class AttachmentRoutes implements Routes {
    private final AttachmentStore attachments;
    private final Function<Person, Duration> limit;

    /** @param limit counts a file of somebody, and says how long to wait before it may be brought; zero for not at all */
    public AttachmentRoutes(AttachmentStore attachments, Function<Person, Duration> limit) {
        this.attachments = attachments;
        this.limit = limit;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/attachments/new", Right.MEMBER, this::form)
                .post("/attachments", Right.MEMBER, this::keep)
                .get("/attachments/{hash}/{name}", this::send);
    }

    private void form(Visit visit) {
        var kept = attachments.find(visit.query("kept"));
        visit.ownOnly();
        var page = AttachmentPage.of(visit, kept);
        visit.show(templates -> templates.writingAttachment(page));
    }

    private void keep(Visit visit) {
        switch (visit.upload("file")) {
            case Upload.None() -> refuse(visit, 422, "none");
            case Upload.TooLarge _ -> refuse(visit, 413, "too-large");
            case Upload.Sent sent -> keep(visit, sent);
        }
    }

    /** Counted when it has arrived, since most browsers show an answer only after they have sent. */
    private void keep(Visit visit, Upload.Sent sent) {
        var wait = limit.apply(visit.person());
        if (wait.isPositive()) {
            visit.retryAfter(wait);
            refuse(visit, 429, "too-many");
            return;
        }
        switch (attachments.keep(sent.name(), sent.size(), sent.content())) {
            case Attaching.Kept(Attachment kept) -> kept(visit, kept);
            case Attaching.Refused(var why) -> {
                int status = why == Refusal.TOO_LARGE ? 413 : 422;
                refuse(visit, status, why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }

    /** A script puts the words into the text; without one, a page shows what to put there. */
    private static void kept(Visit visit, Attachment kept) {
        if (visit.byScript()) say(visit, 201, kept.markdown());
        else visit.goTo("/attachments/new?kept=" + kept.hash());
    }

    private static void refuse(Visit visit, int status, String why) {
        var sentence = visit.text("attachment.refused." + why);
        visit.ownOnly();
        if (visit.byScript()) say(visit, status, sentence);
        else {
            var page = AttachmentPage.refused(visit, sentence);
            visit.show(status, templates -> templates.writingAttachment(page));
        }
    }

    private static void say(Visit visit, int status, String words) {
        visit.send(status, "text/plain; charset=utf-8", words.getBytes(UTF_8));
    }

    /** A text is open to all readers, and so is what it shows. What an address names is its hash; the name is for people, and any will do. */
    private void send(Visit visit) {
        if (!Things.mayRead(visit.visitor(), Access.EVERYONE)) throw new NotFound();
        var attachment =
                attachments.find(visit.path("hash")).orElseThrow(NotFound::new).called(visit.path("name"));
        var type = attachment.type();
        visit.send(new Download(
                attachment.hash(),
                attachment.name().text(),
                type.mime(),
                type.isShown(),
                () -> attachments.open(attachment)));
    }
}
