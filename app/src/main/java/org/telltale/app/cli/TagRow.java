package org.telltale.app.cli;

import org.telltale.model.coverage.Coverage;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;

/// The tag object of the command line.
final class TagRow {
    private TagRow() {}

    static Row of(Study study, Tag tag, Coverage coverage) {
        return new Row()
                .put("id", tag.id())
                .put("category", tag.category())
                .text("label", tag.label())
                .put("scope", scope(study, tag.scope()))
                .put("side", tag.side().id())
                .put("guard", tag.guard().map(TagRow::guard))
                .put("certainty", tag.certainty().id())
                .put("occurrences", coverage.occurrences())
                .put("exchanges", coverage.exchanges())
                .put("payloads", coverage.payloads())
                .put("endpoints", coverage.endpoints())
                .put("sessions", coverage.sessions())
                .put("carriedOver", coverage.carriedOver())
                .put("exceptions", tag.exceptions())
                .text("reason", tag.reason())
                .put("author", tag.author())
                .put("time", tag.time());
    }

    private static String guard(Guard guard) {
        return guard.sibling() + "=" + guard.value();
    }

    private static Row scope(Study study, TagScope scope) {
        return switch (scope) {
            case TagScope.AtEndpoints at ->
                new Row()
                        .put("kind", "endpoints")
                        .put("endpoints", at.endpoints())
                        .put("pattern", at.pattern());
            case TagScope.AtHost at ->
                new Row().put("kind", "host").put("host", at.host()).put("pattern", at.pattern());
            case TagScope.Everywhere at -> new Row().put("kind", "everywhere").put("pattern", at.pattern());
            case TagScope.OfShape of ->
                new Row().put("kind", "shape").put("shape", of.shape()).put("key", of.key());
            case TagScope.OfValue of -> new Row().put("kind", "value").put("value", of.value());
            case TagScope.Once once ->
                new Row()
                        .put("kind", "once")
                        .put("exchange", study.cite(once.record()))
                        .put("path", once.path());
            case TagScope.OfBytes of ->
                new Row()
                        .put("kind", "bytes")
                        .put("exchange", study.cite(of.record()))
                        .put("layer", of.layerPath())
                        .put("offset", of.span().offset())
                        .put("length", of.span().length());
            case TagScope.WholeExchange of ->
                new Row().put("kind", "exchange").put("exchange", study.cite(of.record()));
        };
    }
}
