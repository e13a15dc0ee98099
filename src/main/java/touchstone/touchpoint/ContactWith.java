package touchstone.touchpoint;

import touchstone.text.Choice;

/** What the customer meets. */
public enum ContactWith implements Choice {
    EMPLOYEE,
    PRODUCT,
    SERVICE,
    BRAND
}
