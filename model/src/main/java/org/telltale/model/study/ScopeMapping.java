package org.telltale.model.study;

import java.util.TreeSet;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Endpoint;
import org.telltale.model.tag.TagScope;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tag scopes as JSON objects, told apart by `at`.
final class ScopeMapping {
    private ScopeMapping() {}

    static ObjectNode write(TagScope scope) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (scope) {
            case TagScope.AtEndpoints s -> {
                ArrayNode endpoints = node.put("at", "endpoints").putArray("endpoints");
                s.endpoints().forEach(endpoint -> endpoints.add(endpoint.key()));
                node.put("pattern", s.pattern());
            }
            case TagScope.AtHost s ->
                node.put("at", "host").put("host", s.host()).put("pattern", s.pattern());
            case TagScope.Everywhere s -> node.put("at", "everywhere").put("pattern", s.pattern());
            case TagScope.OfShape s ->
                node.put("at", "shape").put("shape", s.shape()).put("key", s.key());
            case TagScope.OfValue s -> node.put("at", "value").put("value", s.value());
            case TagScope.Once s ->
                EditWriter.record(node.put("at", "once"), s.record()).put("path", s.path());
            case TagScope.OfBytes s ->
                EditWriter.record(node.put("at", "bytes"), s.record())
                        .put("layer", s.layerPath())
                        .put("offset", s.span().offset())
                        .put("length", s.span().length());
            case TagScope.WholeExchange s -> EditWriter.record(node.put("at", "exchange"), s.record());
        }
        return node;
    }

    static TagScope read(EditFields node) {
        return switch (node.text("at")) {
            case "endpoints" -> {
                TreeSet<Endpoint> endpoints = new TreeSet<>();
                node.texts("endpoints").forEach(key -> endpoints.add(new Endpoint(key)));
                yield new TagScope.AtEndpoints(endpoints, node.text("pattern"));
            }
            case "host" -> new TagScope.AtHost(node.text("host"), node.text("pattern"));
            case "everywhere" -> new TagScope.Everywhere(node.text("pattern"));
            case "shape" -> new TagScope.OfShape(node.text("shape"), node.text("key"));
            case "value" -> new TagScope.OfValue(node.text("value"));
            case "once" -> new TagScope.Once(node.record(), node.text("path"));
            case "bytes" ->
                new TagScope.OfBytes(
                        node.record(), node.text("layer"), new Span(node.number("offset"), node.number("length")));
            case "exchange" -> new TagScope.WholeExchange(node.record());
            default -> throw new IllegalArgumentException("a scope this version does not know");
        };
    }
}
