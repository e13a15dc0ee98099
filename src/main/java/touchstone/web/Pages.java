package touchstone.web;

/**
 * Where one is in a list that is too long for one page.
 *
 * @param page from 1
 * @param last the last page, at least 1
 * @param address of the list with its other parameters, without a page
 */
public record Pages(int page, int last, String address) {
    public static final int SIZE = 24;

    /** The place in a list of so many entries, 24 to a page. */
    public static Pages of(int page, long entries, String address) {
        return new Pages(Math.max(1, page), (int) Math.max(1, (entries + SIZE - 1) / SIZE), address);
    }

    public boolean isOnly() {
        return last == 1 && page == 1;
    }

    public boolean hasBefore() {
        return page > 1;
    }

    public boolean hasAfter() {
        return page < last;
    }

    public String before() {
        return path(Math.min(page - 1, last));
    }

    public String after() {
        return path(page + 1);
    }

    /** How many entries come before this page. */
    public int offset() {
        return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * SIZE);
    }

    private String path(int page) {
        if (page <= 1) return address;
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
