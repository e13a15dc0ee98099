package touchstone.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import touchstone.text.Html;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.Visit;

/** What customers live through at a touchpoint, in parts; why it is critical stands below the title, as far as it fits. */
record Experience(Html deck, List<Part> parts) {
    static Experience of(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        var critical = Lead.of(touchpoint.whyCritical());
        var sources = new LinkedHashMap<String, String>();
        sources.put("customer-does", touchpoint.customerDoes());
        sources.put("experience-today", touchpoint.experienceToday());
        sources.put("target", touchpoint.target());
        sources.put("behind-the-scenes", touchpoint.behindTheScenes());
        sources.put(critical.first().isEmpty() ? "why-critical" : "why-critical-further", critical.rest());
        sources.put("metrics", touchpoint.metrics());
        sources.values().removeIf(String::isEmpty);

        var announced = new ArrayList<>(sources.values());
        announced.add(critical.first());
        var prose = handbook.prose(visit, announced);
        var parts = sources.entrySet().stream()
                .map(source -> new Part(
                        source.getKey(),
                        visit.text("touchpoint." + source.getKey()),
                        prose.html(source.getValue()),
                        touchpoint.language(),
                        prose.failed(source.getValue())))
                .toList();
        return new Experience(prose.html(critical.first()), parts);
    }
}
