package touchstone.bench;

import java.util.List;
import java.util.SplittableRandom;
import touchstone.text.Language;

/**
 * What only one story tells: a name, a town, a bike, a part, a number. Recombined sentences alone would leave out the
 * long tail of rare words that real texts have, and a search would be cheaper or dearer than in life.
 */
final class Particulars {
    private static final List<String> FRONT = words("""
            Ahorn Birken Buchen Dorn Eichen Erlen Eschen Falken Fichten Flieder Forst Fuchs Gold Hasel Hirsch Holder
            Kiefern Kirsch Klee Kranich Lerchen Linden Marder Mohn Mühlen Nuss Otter Pappel Quell Raben Reiher Rosen
            Salz Schilf Silber Stein Storchen Tannen Ulmen Weiden Wiesen Wolfs
            """);
    private static final List<String> BACK = words("""
            ach aue bach berg born bruck burg dorf feld felden furt garten grund hain haus heim hof horst kamp lohe
            moor mühle ried rode roth stedt stein tal teich wald weiler werder wiese winkel zell
            """);
    private static final List<String> GIVEN = words("""
            Adele Anton Berta Bruno Carla Conrad Dora Edgar Elif Emil Farid Frieda Georg Greta Hanna Hugo Ida Ivo Jana
            Jonas Karim Klara Lena Leo Magda Milan Nadja Nils Olga Oskar Paula Pavel Quirin Rosa Samir Selma Theo Tilda
            Ulla Vera Viktor Wanda Yara Zeno
            """);
    private static final List<String> PART = words("""
            Akku Brems Dynamo Felgen Gabel Gepäck Griff Helm Ketten Klingel Kurbel Laufrad Lenker Licht Mantel Motor
            Naben Pedal Rahmen Reifen Ritzel Rücklicht Sattel Schalt Schlauch Schloss Speichen Stütz Ventil Zug
            """);
    private static final List<String> MATTER = words("""
            abholung anfrage angebot annahme austausch beratung bestellung bügel deckel einstellung fehler frage garantie
            halter kontrolle kosten liste messung nachweis platte preis problem prüfung rechnung riss schaden schutz
            tausch termin teil verschleiß wechsel
            """);

    private final SplittableRandom random;
    private final String town;
    private final String name;
    private final String bike;
    private final String matter;

    Particulars(SplittableRandom random) {
        this.random = random;
        this.town = one(FRONT) + one(BACK);
        this.name = one(GIVEN) + " " + one(FRONT) + one(BACK);
        this.bike = one(FRONT) + one(BACK) + " " + random.nextInt(100, 1_000);
        this.matter = one(PART) + one(MATTER);
    }

    String town() {
        return town;
    }

    /** One sentence that holds all of it. */
    String sentence(Language language) {
        int kilometres = random.nextInt(20, 20_000);
        return language == Language.DE
                ? "Es ging um die Sache „%s“ am %s, gekauft in %s von %s, gut %d Kilometer gefahren."
                        .formatted(matter, bike, town, name, kilometres)
                : "%s had come from %s on a %s with %d kilometres on it, and the sheet said ‘%s’."
                        .formatted(name, town, bike, kilometres, matter);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
