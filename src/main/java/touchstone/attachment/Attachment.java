package touchstone.attachment;

/**
 * A picture or file that is kept here.
 *
 * @param hash the SHA-256 of its content, 64 digits in lower case
 * @param size in bytes
 * @param width of a picture, in pixels; 0 for any other file
 * @param height of a picture, in pixels; 0 for any other file
 */
public record Attachment(String hash, FileName name, FileType type, long size, int width, int height) {
    /** The same content under another name, which keeps the end that it has. */
    public Attachment called(String other) {
        var wished = FileName.of(other, type);
        return new Attachment(hash, new FileName(wished.stem(), name.extension()), type, size, width, height);
    }

    public String path() {
        return "/attachments/" + hash + "/" + name.encoded();
    }

    /** What a text says to show the picture, or to lead to the file. */
    public String markdown() {
        return (type.isPicture() ? "!" : "") + "[" + name.words(type) + "](" + path() + ")";
    }
}
