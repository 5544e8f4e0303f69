package org.telltale.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What became of a command line.
record Typed(int status, String out, String err) {
    private static final JsonMapper JSON = new JsonMapper();

    static Typed run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] line = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int status = CommandTree.execute(new PrintWriter(out), new PrintWriter(err), line);
        return new Typed(status, out.toString(), err.toString());
    }

    /// The lines of a listing asked for with `--json`.
    List<JsonNode> rows() {
        return out.lines().map(JSON::readTree).toList();
    }

    List<String> values(String key) {
        return rows().stream().map(row -> row.path(key).asString()).toList();
    }
}
