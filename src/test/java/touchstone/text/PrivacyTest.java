package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.CompanyFile;
import touchstone.testing.Project;

class PrivacyTest {
    private static final List<String> NAMES = List.of(
            "Anna Petersen",
            "Jonas von der Heide",
            "Ayşe Yılmaz-Kaya",
            "Karl Sommer",
            "Mary O’Neill",
            "Bruno",
            "Head of the workshop",
            "Leitung Werkstatt",
            "Seller, old town branch",
            "Onlineredakteurin",
            "Service desk agent");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mail         | anna.weber@firma.de         | Sie schrieb an anna.weber@firma.de.
            mail         | a@b.co.uk                   | Write to a@b.co.uk, he said.
            mail         | jürgen_w+rad@müller-söhne.de | (jürgen_w+rad@müller-söhne.de)
            mail         | weber (at) firma.de         | Adresse: weber (at) firma.de
            phone        | 0171 2345678                | Er bat um Rückruf unter 0171 2345678.
            phone        | 0171/2345678                | Handy 0171/2345678
            phone        | 01712345678                 | Unter 01712345678 ist er abends da.
            phone        | 0171-234 56 78              | 0171-234 56 78 stand auf dem Zettel.
            phone        | +49 171 2345678             | Ruf +49 171 2345678 an.
            phone        | +49 (0)171 / 234 56 78      | +49 (0)171 / 234 56 78, nach acht
            phone        | 0049 711 123456             | 0049 711 123456
            phone        | (0711) 12 34 56             | Die Nummer war (0711) 12 34 56.
            phone        | 07153 / 92 14-0             | Zentrale 07153 / 92 14-0
            phone        | 01/512 34 56                | Wien, 01/512 34 56
            phone        | +43 664 1234567             | +43 664 1234567
            phone        | 079 123 45 67               | In Zürich: 079 123 45 67
            phone        | +44 20 7946 0958            | Call +44 20 7946 0958 after five.
            phone        | 020 7946 0958               | My office is 020 7946 0958.
            phone        | (212) 555-0123              | (212) 555-0123, ask for the manager
            phone        | 212-555-0123                | 212-555-0123
            phone        | 06 12 34 56 78              | Elle a dit 06 12 34 56 78
            phone        | 92145                       | Tel. 92145 am Nachmittag
            phone        | 555 0123                    | phone number: 555 0123
            phone        | 0171 2345678                | Am 14.03.2026 08.30 Uhr rief 0171 2345678 an
            iban         | DE89 3704 0044 0532 0130 00 | Bitte an DE89 3704 0044 0532 0130 00 bitte
            iban         | AT611904300234573201        | AT611904300234573201
            iban         | CH93 0076 2011 6238 5295 7  | Konto CH93 0076 2011 6238 5295 7.
            iban         | gb29nwbk60161331926819      | it was gb29nwbk60161331926819, he said
            plate        | S-AB 1234                   | Der Wagen S-AB 1234 stand im Weg.
            plate        | FDS-X 7E                    | ein Lastenrad und FDS-X 7E
            plate        | LB AB 123                   | Kennzeichen LB AB 123
            plate        | M XY 99                     | number plate: M XY 99
            plate        | W-12345 A                   | ein Taxi aus Wien, W-12345 A
            plate        | ZH 123456                   | ZH 123456 parkte vor der Tür.
            order-number | Auftrag 20431               | Es ging um Auftrag 20431.
            order-number | order no. 20431             | It was order no. 20431 again.
            order-number | Rechnungsnummer RE-2026-0417 | Rechnungsnummer RE-2026-0417, bezahlt
            order-number | Kundennr. 815               | Kundennr. 815 wartet
            order-number | Invoice 2026-0417           | Invoice 2026-0417 was wrong.
            order-number | ticket #48213               | See ticket #48213.
            order-number | Bestellungen 77001          | Die Bestellungen 77001 und andere
            person       | Frau Weber                  | Wir sagten es Frau Weber am Telefon.
            person       | Herrn Dr. Weber             | Ein Brief an Herrn Dr. Weber
            person       | Frau Doktor Weber           | Frau Doktor Weber kam um acht.
            person       | Herr von Ahorn              | Herr von Ahorn lachte.
            person       | Herr K                      | Herr K. aus der Gartenstraße
            person       | Mr Weber                    | Mr Weber came back.
            person       | Mrs. O’Neill                | We told Mrs. O’Neill the price.
            person       | Ms **Öztürk                 | Ms **Öztürk** smiled.
            person       | Dr. Weber                   | Then Dr. Weber called.
            member       | Anna Petersen               | Da half Anna Petersen aus.
            member       | anna petersen               | da half anna petersen aus
            member       | Petersen                    | Petersen had the key.
            member       | Petersens                   | Auf Petersens Bank lag es.
            member       | Petersen's                  | On Petersen's bench it lay.
            member       | Petersen, Anna              | Dienst hatte Petersen, Anna.
            member       | Jonas von der Heide         | Jonas von der Heide rief zurück.
            member       | Yılmaz-Kaya                 | Yılmaz-Kaya nahm ab.
            member       | Karl Sommer                 | Karl Sommer fuhr los.
            member       | Bruno                       | Dann kam Bruno.
            """)
    void whatTellsWhoSomebodyIsIsHinted(String kind, String words, String text) {
        assertThat(hints(text)).singleElement().satisfies(hint -> {
            assertThat(hint.kind().key()).isEqualTo(kind);
            assertThat(hint.words()).isEqualTo(words);
            assertThat(text.substring(hint.from(), hint.to())).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Im März 2026 war es mild, 2025 nicht.
            Am 14.03.2026 um 08.30 Uhr, am 01.02.26 noch einmal.
            Von 08.00-12.00 13.00-18.00 ist jemand da.
            Geöffnet 0730-1800, montags 0900 - 1300.
            From 08:00 to 12:30 on 05/06/2026.
            2026-03-14 and 2026-03 and 03/2026-05/2026
            Im Januar 01/2026 und 02/2026
            Ein Rad mit 28 Zoll, Rahmen 54, Reifen 47-622.
            28 x 1.75, 700x35C, 26 x 2.10
            Es kostete 1.249,00 Euro statt 1.399,95 Euro.
            The bill says 118 euros, 0.99 for the valve.
            86.05 and 13.95, to the cent, out of 100
            Neunzig Newtonmeter, 750 Wh, 85 Nm, 25 km/h
            Gegen 06 12 18 24 Uhr wurde gemessen.
            Artikel 0123456789 ist nicht lieferbar.
            EAN 04006381333931 steht auf der Schachtel.
            70173 Stuttgart, 01067 Dresden, D-70173
            About 10 000 or 1 250 000 or 20 000 000 people
            Die Kette hält 3000 bis 5000 Kilometer.
            B13, N2 und K5 sagen dasselbe.
            007 und 08/15
            0171 war die Vorwahl
            DE88370400440532013001
            ISO 4210 und DIN-EN 4210 und DIN EN 15194
            RD-M8100, XT M8100, GRX RX810 und CS-HG50-8
            Größe M-L 54, Größe S-M 48
            E-Bike 2026, E-MTB 29
            Wahorn AG 2026 und GR 11
            Der Auftrag 2026 war der größte.
            Die Rechnung 118 Euro, die Rechnung 1180 Euro
            Rechnung 1.250,00 €
            An order for 86 and an invoice from 2026-04
            In order to help, in 20 orders of 100
            Bestellung 12.03.2026, Lieferung 14.03.2026
            Auftrag 12 und Auftrag 7
            Nummer 4 und No. 5 und no. 12
            Die Frau und der Herr der Ringe
            Eine Frau Mitte vierzig, ein Herr Anfang siebzig
            Ja, Frau Doktor, sofort. Herr Doktor? Herr Ober!
            Wir brachten der Frau Kaffee und dem Herrn Wasser.
            „Meine Frau wartet“, sagte der Herr. Das war alles.
            Seine Frau. Weber heißen viele.
            Ein Herr von der Zeitung, eine Frau von der Stadt
            A lady, a gentleman, Mr. and Mrs. somebody
            Miss the bus, and he will miss work.
            Im Sommer war viel los, der Heide wegen nicht.
            Head of the workshop, Leitung Werkstatt, Seller
            Die Onlineredakteurin und der Service desk agent
            anna half jonas, und petersen klein geschrieben
            Petersenstraße 4 am Annaplatz
            @home and me@ and @@ and a@b
            Foto: rad@2x zeigt es
            """)
    void whatTellsNothingIsLeftAlone(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void noStoryOfTheStarterIsHinted() {
        var company = CompanyFile.read(
                YamlFile.parse("company.yaml", Project.text(Project.path("content/company.yaml")), new Faults())
                        .orElseThrow(),
                new Faults());
        var names = company.people().stream()
                .flatMap(person -> Stream.of(person.name(), person.nameDe()))
                .toList();
        var stories = Project.files("content/stories", "*.md");

        assertThat(stories).hasSize(24).allSatisfy(file -> assertThat(
                        new Privacy(List.of(), names).hints(Project.text(file).replaceFirst("(?s)^---.*?\n---\n", "")))
                .as(file.toString())
                .isEmpty());
        assertThat(names).hasSizeGreaterThan(40);
    }

    @Test
    void hintsComeInTheOrderOfTheTextAndNeverOverlap() {
        var hints = hints("Frau Petersen, DE89 3704 0044 0532 0130 00, 0171 2345678 0711 123456 und a@b.de, Petersen");

        assertThat(hints)
                .extracting(hint -> hint.kind().key())
                .containsExactly("person", "iban", "phone", "phone", "mail", "member");
        assertThat(hints).extracting(Hint::from).isSorted();
    }

    @Test
    void aTextFullOfNumbersIsNotHintedForEver() {
        assertThat(hints("0171 2345678\n".repeat(3000))).hasSize(50);
    }

    /** Bounded by construction: what cannot repeat without end cannot take longer than so much for each sign. */
    @Test
    void noPatternRepeatsWithoutABound() {
        var unbounded = Pattern.compile("(?<!\\\\)[*]|(?<![}\\\\])[+]|\\{[0-9]{1,3},}");

        assertThat(Privacy.patterns())
                .isNotEmpty()
                .extracting(pattern -> pattern.pattern().replaceAll("\\[(?:\\\\.|[^\\]\\\\])*\\]", "x"))
                .allSatisfy(pattern -> assertThat(unbounded.matcher(pattern).find())
                        .as(pattern)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "@",
                "a@",
                "a@a.",
                "a@a.aa",
                "0",
                "01",
                "0 1",
                "0 ",
                "+",
                "+4",
                "(0",
                "(0)",
                "0/",
                "00 1",
                "01.02.",
                "0171 2345678 ",
                "DE89",
                "DE89 ",
                "DE 8",
                "AA-",
                "A-A 1",
                "S-AB 1234",
                "Kennzeichen ",
                "Auftrag ",
                "Auftrag nr ",
                "order no. ",
                "Frau ",
                "Frau von ",
                "Frau Dr. ",
                "Herr\n",
                "Frau A",
                "Anna ",
                "Petersen ",
                "Anna, ",
                "’",
                "\u0000",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0301",
                "ſ",
                "İ",
                "\n",
                " ",
                "\u00a0"
            })
    void nothingThatSomebodyTypesIsAFault(String piece) {
        var text = piece.repeat(64 * 1024 / piece.length());

        assertThat(hints(text)).hasSizeLessThanOrEqualTo(50).allSatisfy(hint -> assertThat(
                        text.substring(hint.from(), hint.to()))
                .isEqualTo(hint.words()));
    }

    private static List<Hint> hints(String text) {
        return new Privacy(List.of(), NAMES).hints(Optional.ofNullable(text).orElse(""));
    }

    private static List<String> found(String text, String... members) {
        return new Privacy(List.of(members), NAMES)
                .hints(text).stream()
                        .map(hint -> hint.kind().key() + " " + hint.words())
                        .toList();
    }

    @Test
    void whoCanSignInIsAPersonWhateverTheName() {
        assertThat(found("Then Ada Admin, ed editor and Sarah Head came.", "Ada Admin", "Ed Editor", "Sarah Head"))
                .containsExactly("member Ada Admin", "member ed editor", "member Sarah Head");
        assertThat(found("Head, Sarah was there", "Sarah Head")).containsExactly("member Head, Sarah");
        assertThat(found("Leitung Maria de la Cruz Teamer", "Maria de la Cruz Teamer"))
                .containsExactly("member Maria de la Cruz Teamer");
    }

    @Test
    void theRoleInANameIsNoNameWhereItStandsAlone() {
        assertThat(found("The Head of it, an Admin and the Editor", "Ada Admin", "Ed Editor", "Sarah Head"))
                .isEmpty();
    }

    @Test
    void aFirstNameAloneOfWhoCanSignInIsAQuestion() {
        assertThat(found("Sarah was late; Sarah's bike too, und Eds Rad.", "Sarah Head", "Ed Editor"))
                .containsExactly("first-name Sarah", "first-name Sarah's", "first-name Eds");
        assertThat(found("Anna sang. May and Will went home. An Ostern war zu.", "May Day", "Will Power", "An Nguyen"))
                .isEmpty();
    }
}
