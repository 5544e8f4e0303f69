package org.telltale.model.report;

import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;

/// One value in full inside a report: `excerpt S#N SIDE PATH`.
public final class Excerpts {
    static final String NAME = "excerpt ";

    private static final int WORDS = 3;
    private static final int LONGEST = 4000;

    private final Study study;

    public Excerpts(Study study) {
        this.study = study;
    }

    /// The text of a fenced block; empty where the place is no longer there.
    Optional<String> content(String place) {
        String[] words = place.split(" ", WORDS);
        if (words.length < WORDS) {
            return Optional.empty();
        }
        Optional<RecordId> record = study.resolve(words[0]);
        return record.flatMap(id -> study.layer(id, Side.of(words[1]), Part.BODY))
                .flatMap(layer -> find(layer, words[2]))
                .map(Excerpts::fenced);
    }

    private static Optional<Place> find(Layer layer, String path) {
        return FieldWalk.places(layer).stream()
                .filter(place -> place.path().equals(path))
                .findFirst();
    }

    private static String fenced(Place place) {
        String text = switch (place.node()) {
            case FieldNode.Scalar scalar -> scalar.value().trimmed();
            case FieldNode.Opaque opaque -> opaque.value().trimmed();
            case FieldNode.Group _, FieldNode.Reference _ ->
                new org.telltale.model.field.FieldValue.Raw(
                                place.layer().bytes().slice(place.valueSpan()))
                        .text();
        };
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…(" + text.length() + ")" : text;
        String safe = shown.replace("```", "'''")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "␣")
                .replace("<!--", "<! --");
        String language = place.layer().inner(place.node()).map(Layer::decoder).orElse("");
        return "```" + language + "\n" + safe + "\n```\n";
    }
}
