package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.telltale.model.field.Layer;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.usecase.SchemaPaths;

/// What the files of a command line declare.
record Declared(Schema schema, PrintWriter notes) {
    private static final int SHOWN = 3;

    /// Reads files and folders; says what is wrong with them.
    static Declared read(List<Path> files, PrintWriter notes) throws IOException {
        LoadedSchema loaded = LoadedSchema.of(SchemaPaths.of(files).files());
        loaded.remarks()
                .forEach(remark -> notes.println(
                        remark.file() + " " + remark.problem().span().offset() + ": "
                                + remark.problem().message()));
        return new Declared(loaded.schema(), notes);
    }

    /// The message of a name, or for an empty one that which explains a payload best.
    Binding binding(String name, Layer payload) {
        return name.isEmpty() ? fitting(payload) : new Binding(schema, named(schema, name), "");
    }

    /// @throws UsageException where none or several have the name
    static MessageType named(Schema schema, String name) {
        List<MessageType> found = schema.named(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        String all = String.join(
                ", ",
                (found.isEmpty() ? schema.messages() : found)
                        .stream()
                                .map(MessageType::name)
                                .filter(full -> !full.startsWith("google.protobuf."))
                                .toList());
        throw new UsageException(
                (found.isEmpty() ? "no message '" : "several messages '") + name + "': there are " + all);
    }

    private Binding fitting(Layer payload) {
        List<SchemaFit> ranked = SchemaFit.rank(
                schema, Binding.layers("", payload).stream().map(Layer::bytes).toList());
        if (ranked.isEmpty()) {
            throw new UsageException("no message of the schema explains any of the bytes: name one with --message");
        }
        ranked.stream().limit(SHOWN).forEach(fit -> notes.println(words(fit)));
        return new Binding(schema, ranked.getFirst().type(), "");
    }

    /// `acme.Ping explains 98.2 % of the bytes by 12 fields`.
    static String words(SchemaFit fit) {
        return String.format(
                Locale.ROOT,
                "%s explains %.1f %% of the bytes by %d fields",
                fit.type().name(),
                Math.floor(fit.score() * 1000) / 10,
                fit.used());
    }
}
