package touchstone.attachment;

/** How an attempt to bring a file ended. */
public sealed interface Attaching {
    record Kept(Attachment attachment) implements Attaching {}

    record Refused(Refusal why) implements Attaching {}
}
