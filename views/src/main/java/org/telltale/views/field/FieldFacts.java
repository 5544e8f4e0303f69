package org.telltale.views.field;

import java.util.List;
import java.util.stream.IntStream;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// Everything that a study knows of one field at one endpoint.
///
/// @param places how often it stands there
/// @param requests that hold it, of `asked` requests of the endpoint
/// @param values by how often they stand there, at most [FieldGathering#MOST]
/// @param distinct all different values
/// @param parts sessions, then levels of conditions
/// @param course its values one after another
public record FieldFacts(
        Subject subject,
        long places,
        int requests,
        int asked,
        int distinct,
        List<Value> values,
        List<Part> parts,
        Course course) {
    private static final Words WORDS = Words.of(FieldFacts.class);

    /// A value of the field.
    ///
    /// @param shown the value as it is read, `-122.08406829833984` where `text` has the bytes
    /// @param first row of the exchange table where it is met first
    public record Value(String text, String shown, long places, int requests, int sessions, int first) {}

    /// What the field holds in some of the sessions.
    ///
    /// @param name of a session, or `factor: level`
    /// @param in sessions or requests with it, of all there, in words
    /// @param values different ones
    /// @param holds the value where there is one, else the most frequent
    public record Part(String name, boolean isSession, String in, int values, String holds) {}

    public FieldFacts {
        values = List.copyOf(values);
        parts = List.copyOf(parts);
    }

    /// Where a value is listed, -1 where it is not.
    ///
    /// @param text as [Value#text]
    int indexOf(String text) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).text().equals(text))
                .findFirst()
                .orElse(-1);
    }

    /// `constant` or how it changes, in a sentence.
    public String nature() {
        if (places == 0) {
            return WORDS.say("nowhere");
        }
        return distinct == 1
                ? WORDS.say("constant", places, requests, asked)
                : WORDS.say("changing", places, requests, asked, distinct);
    }
}
