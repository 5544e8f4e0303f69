package org.telltale.model.detect;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;

/// Finds where values stand, in every [Encoding].
public final class ValueSearch {
    /// What is looked for.
    ///
    /// @param values as an analyst writes them
    /// @param tolerance numbers may differ by this much; 0 for the exact value
    /// @param allTogether whether only exchanges count that hold all values
    public record Query(List<String> values, double tolerance, boolean allTogether) {
        public Query {
            values = List.copyOf(values);
            if (values.isEmpty() || values.contains("") || !(tolerance >= 0)) {
                throw new IllegalArgumentException("a value to look for is missing, or the tolerance is below 0");
            }
        }

        public static Query of(String value) {
            return new Query(List.of(value), 0, false);
        }
    }

    private final Bodies bodies;

    public ValueSearch(Study study) {
        this(new Bodies(study));
    }

    public ValueSearch(Bodies bodies) {
        this.bodies = bodies;
    }

    /// Looks through all kept exchanges, both sides.
    public SearchResult find(Query query, JobContext job) {
        Sought sought = sought(query);
        List<SearchResult.InBody> found = new ArrayList<>();
        for (Side side : Side.values()) {
            bodies.visitAll(side, job, body -> {
                List<Match> matches = BodySearch.search(body.layer(), sought);
                if (!matches.isEmpty()) {
                    found.add(new SearchResult.InBody(body, matches));
                }
            });
        }
        return SearchResult.of(query, bodies.table(), found);
    }

    /// Where one value stands in one body.
    public static List<Match> inBody(Bodies.Body body, String value) {
        return BodySearch.search(body.layer(), sought(Query.of(value)));
    }

    private static Sought sought(Query query) {
        List<Wanted> wanted = new ArrayList<>();
        for (String value : query.values()) {
            wanted.add(Wanted.of(wanted.size(), value, query.tolerance()));
        }
        return new Sought(wanted);
    }
}
