package org.telltale.model.decode;

import org.telltale.model.decode.Parameter.Document;
import org.telltale.model.decode.Parameter.Form;
import org.telltale.model.decode.Parameter.Taken;
import org.telltale.model.decode.Parameter.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Parameters as JSON.
final class ParameterMapping {
    private ParameterMapping() {}

    static JsonNode write(Parameter parameter) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (parameter) {
            case Written written -> json.stringNode(written.text());
            case Document document -> JsonMapper.shared().readTree(document.json());
            case Taken taken ->
                json.objectNode()
                        .put("field", taken.path())
                        .put("as", taken.form().word());
        };
    }

    static boolean isJson(String text) {
        try {
            JsonMapper.shared().readTree(text);
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    /// @throws IllegalArgumentException where it cannot be meant
    static Parameter read(JsonNode node) {
        if (node.isObject() && node.path("field").isString()) {
            return new Taken(
                    node.path("field").asString(), Form.of(node.path("as").asString("text")));
        }
        return node.isObject() || node.isArray() ? new Document(node.toString()) : new Written(node.asString());
    }
}
