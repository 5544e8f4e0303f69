package org.telltale.model.schema.infer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.telltale.model.field.Layer;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;

/// A message type as all of its instances are, with the types inside it; messages of one structure are one type.
///
/// @param remarks what else was seen of a field, by type and number (`Message.4`)
public record InferredSchema(Schema schema, MessageType root, Map<String, String> remarks) {
    public InferredSchema {
        remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
    }

    /// Works a type out. What is damaged counts as far as it was read.
    ///
    /// @param name of the type
    /// @param messages layers of protobuf, in the order in which they were sent
    /// @param names the analyst's name for a way of field numbers (`4.2`), or empty
    public static InferredSchema of(String name, List<Layer> messages, Function<String, String> names) {
        SeenMessage seen = new SeenMessage();
        messages.forEach(seen::see);
        return new TypeMaking(names).make(name, seen);
    }
}
