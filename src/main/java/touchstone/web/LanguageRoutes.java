package touchstone.web;

import touchstone.text.Language;

/** The choice of the language, a plain form in the footer. */
final class LanguageRoutes implements Routes {
    @Override
    public void register(Routing routing) {
        routing.post("/language", Right.ANYONE, LanguageRoutes::choose);
    }

    private static void choose(Visit visit) {
        Language.of(visit.field("language")).ifPresent(visit::remember);
        visit.goTo(OwnPath.of(visit.field("next")).map(OwnPath::text).orElse("/"));
    }
}
