package org.telltale.model.schema.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.Kind;

/// What one file declares before its names are resolved.
final class Draft {
    final String file;
    String packageName = "";
    boolean packs;
    final List<Import> imports = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final Map<String, Map<Integer, String>> enums = new LinkedHashMap<>();
    final List<Extension> extensions = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    Draft(String file) {
        this.file = file;
    }

    /// A file that another one needs, and where it says so.
    record Import(String path, int offset, int length) {}

    /// @param name full name
    record Message(String name, List<Field> fields, boolean mapEntry) {}

    /// @param type as written: a scalar's keyword, or a name to be looked up from the message outwards
    /// @param kind where it is known already
    /// @param packed where it is written
    /// @param offset where the field stands in its file
    record Field(
            String name,
            int number,
            String type,
            Optional<Kind> kind,
            boolean repeated,
            boolean required,
            Optional<Boolean> packed,
            String oneof,
            int offset) {}

    /// @param scope full name of what it is declared in
    record Extension(String scope, String extendee, Field field) {}

    /// @param scope full name of the service
    record Call(String scope, String name, String input, String output, int offset) {}

    /// The full name of something declared in a scope.
    static String join(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }
}
