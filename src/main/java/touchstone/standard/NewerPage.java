package touchstone.standard;

import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What somebody sees who answers to a version that is not the current one any more: what has changed, and the answer
 * once more.
 *
 * @param novelty what is new since the version that this person knows, else since the one before
 */
public record NewerPage(Frame frame, String title, Language titleLanguage, String path, int version, Novelty novelty) {}
