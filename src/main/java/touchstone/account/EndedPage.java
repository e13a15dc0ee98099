package touchstone.account;

import touchstone.web.Frame;

/** A link that was used, has ended or never was. */
public record EndedPage(Frame frame) {}
