package touchstone.story;

import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * Asks once more before the tie between a story and who told it is cut for good.
 *
 * @param path of the story
 * @param title of the story
 * @param language of the title
 */
public record UnlinkPage(Frame frame, String path, String title, Language language) {}
