package touchstone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import touchstone.text.Language;

/** How words become terms, in each language; a change asks for a new {@link Shelf#FORMAT}. No word is left out of the index. */
final class Analysis {
    /** Beginnings longer than this are cut, when indexing and when asking. */
    static final int LONGEST_START = 12;

    static final Compounds COMPOUNDS = new Compounds();
    private static final Map<Language, Analyzer> WHOLE = new EnumMap<>(Map.of(
            Language.EN, of(Analysis::english),
            Language.DE, of(Analysis::german)));
    private static final Analyzer GERMAN_PARTS =
            of(input -> folded(new CompoundFilter(new LowerCaseFilter(input), COMPOUNDS)));
    private static final Analyzer WRITTEN = of(input -> new LowerCaseFilter(new EnglishPossessiveFilter(input)));
    private static final Analyzer FOLDED = of(Analysis::plain);
    private static final Analyzer STARTS = of(input -> new EdgeNGramTokenFilter(plain(input), 1, LONGEST_START, false));

    private Analysis() {}

    /** The analyser of the index, with the parts of German compounds. */
    static Analyzer indexing() {
        var fields = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            var analyzer = language == Language.DE ? GERMAN_PARTS : WHOLE.getOrDefault(language, WRITTEN);
            fields.put(Fields.text(language), analyzer);
            fields.put(Fields.title(language), analyzer);
            fields.put(Fields.core(language), analyzer);
        }
        fields.put(Fields.STARTS, STARTS);
        return new PerFieldAnalyzerWrapper(WRITTEN, fields);
    }

    /** The terms of a text in a language, compounds left whole. */
    static List<String> terms(String text, Language language) {
        return tokens(WHOLE.getOrDefault(language, WRITTEN), text);
    }

    /** The words of a text in lower case, as they are written. */
    static List<String> written(String text) {
        return tokens(WRITTEN, text);
    }

    /** The words of a text in lower case, without any dots and accents. */
    static List<String> folded(String text) {
        return tokens(FOLDED, text);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static TokenStream english(TokenStream input) {
        return new PorterStemFilter(new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(input))));
    }

    private static TokenStream german(TokenStream input) {
        return folded(new LowerCaseFilter(input));
    }

    private static TokenStream folded(TokenStream input) {
        return new GermanLightStemFilter(new ASCIIFoldingFilter(new GermanNormalizationFilter(input)));
    }

    private static TokenStream plain(TokenStream input) {
        return new ASCIIFoldingFilter(
                new GermanNormalizationFilter(new LowerCaseFilter(new EnglishPossessiveFilter(input))));
    }

    private static Analyzer of(java.util.function.UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return 100; // a phrase never runs from one passage into the next
            }
        };
    }
}
