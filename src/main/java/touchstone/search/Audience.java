package touchstone.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import touchstone.people.Visitor;
import touchstone.text.Language;

/** Who asks, and in which language the page is. */
record Audience(Visitor visitor, Language ui) {
    /** What the visitor may read and would: of a text that exists in both languages only the one in the language of the page. */
    Query reads() {
        return new BooleanQuery.Builder()
                .add(mayRead(), Occur.MUST)
                .add(new FieldExistsQuery(Fields.twin(ui)), Occur.MUST_NOT)
                .build();
    }

    /** Only what the visitor may read. */
    Query mayRead() {
        var open = new TermQuery(new Term(Fields.OPEN, "1"));
        if (visitor.person().isEmpty()) return open;
        var own = new TermQuery(new Term(Fields.OWNER, visitor.person().get().id()));
        return new BooleanQuery.Builder()
                .add(open, Occur.SHOULD)
                .add(own, Occur.SHOULD)
                .build();
    }
}
