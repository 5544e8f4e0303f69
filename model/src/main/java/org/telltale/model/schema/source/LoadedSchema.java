package org.telltale.model.schema.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.field.FieldValue;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.Schema;

/// A schema and what was wrong with the files that it comes from. Any bytes give one.
public record LoadedSchema(Schema schema, List<Remark> remarks) {
    public LoadedSchema {
        remarks = List.copyOf(remarks);
    }

    /// A problem in one of the files; its span counts characters in text and bytes in descriptors.
    public record Remark(String file, Problem problem) {}

    /// Reads `.proto` files, descriptors and typedefs, whichever each file is, and resolves them against each other. The
    /// well-known types are there without being given.
    public static LoadedSchema of(List<SchemaFile> files) {
        List<Draft> drafts = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (SchemaFile file : files) {
            ArrayBytes bytes = ArrayBytes.of(file.bytes());
            if (TypedefReader.recognise(bytes)) {
                drafts.addAll(TypedefReader.read(file.name(), bytes));
            } else if (DescriptorReader.recognise(bytes)) {
                drafts.addAll(DescriptorReader.read(file.name(), bytes));
            } else {
                drafts.add(ProtoParser.parse(file.name(), new FieldValue.Utf8(bytes).text()));
            }
        }
        Set<String> given = new TreeSet<>();
        drafts.forEach(draft -> given.add(draft.file));
        drafts.forEach(draft -> missing(draft, given));
        List<Draft> all = new ArrayList<>(drafts);
        all.add(WellKnownTypes.DRAFT);
        Schema schema = new Linker(all).link();
        drafts.forEach(draft -> draft.problems.forEach(problem -> remarks.add(new Remark(draft.file, problem))));
        return new LoadedSchema(schema, remarks);
    }

    private static void missing(Draft draft, Set<String> given) {
        for (Draft.Import needed : draft.imports) {
            boolean here = given.stream().anyMatch(file -> isSame(file, needed.path()));
            if (!here && !WellKnownTypes.FILES.contains(needed.path())) {
                draft.problems.add(
                        Problem.notice(needed.offset(), needed.length(), "'" + needed.path() + "' was not given"));
            }
        }
    }

    /// Files are given by their last name, or by more or less of their folders.
    private static boolean isSame(String file, String path) {
        return file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file);
    }
}
