package touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.text.Language;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Reklamation    , Reklamationen
            Rechnung       , Rechnungen
            Rad            , Räder
            Rad            , Rades
            Kunde          , Kunden
            Termin         , Terminen
            Übergabe       , Uebergabe
            Übergabe       , Ubergabe
            Übergabe       , ÜBERGABE
            Begrüßung      , Begruessung
            Begrüßung      , begrussung
            Lücke          , Lücken
            Lücke          , Luecken
            Schlüssel      , Schluessel
            Maß            , Mass
            Israel         , israel
            Neue           , neuen
            """)
    void germanWordsMeetInOneTerm(String one, String other) {
        assertThat(Analysis.terms(other, Language.DE)).isEqualTo(Analysis.terms(one, Language.DE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            complaint      , complaints
            promise        , promised
            tell           , telling
            customer       , customer’s
            customer       , customer's
            story          , stories
            ring           , rings
            café           , cafe
            """)
    void englishWordsMeetInOneTerm(String one, String other) {
        assertThat(Analysis.terms(other, Language.EN)).isEqualTo(Analysis.terms(one, Language.EN));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rechnungsfehler      , Rechnung
            Rechnungsfehler      , Fehler
            Werkstatttermin      , Werkstatt
            Werkstatttermin      , Termin
            Probefahrtkarte      , Probefahrt
            Dienstradantrag      , Dienstrad
            Frühtermin           , Termin
            Sicherheitsmangel    , Mangel
            Expressreparatur     , Reparatur
            Reklamationsblatt    , Reklamation
            Servicetelefon       , Telefon
            """)
    void aCompoundIsFoundByItsParts(String compound, String part) {
        assertThat(indexed(compound, Language.DE)).containsAll(Analysis.terms(part, Language.DE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kunde",
                "Reklamation",
                "Telefon",
                "Donnerstag",
                "xx12345678",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNoCompoundStaysWhole(String word) {
        assertThat(indexed(word, Language.DE)).hasSize(1);
    }

    @Test
    void noWordIsLeftOutOfTheIndex() {
        assertThat(indexed("In three weeks and not before", Language.EN)).hasSize(6);
    }

    private static List<String> indexed(String text, Language language) {
        try (var analyzer = Analysis.indexing();
                var stream = analyzer.tokenStream(Fields.text(language), text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new java.util.ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
            return terms;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
