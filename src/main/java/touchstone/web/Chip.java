package touchstone.web;

/**
 * A choice that narrows the list down now.
 *
 * @param without the address of the list without it
 */
public record Chip(String label, String without) {}
