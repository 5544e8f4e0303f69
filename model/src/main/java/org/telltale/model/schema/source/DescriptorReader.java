package org.telltale.model.schema.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.field.WireFormat;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.source.WireFields.WireField;

/// Reads descriptors as `protoc --descriptor_set_out` writes them, and a lone file descriptor as generated code holds
/// it; `google/protobuf/descriptor.proto` says what they mean.
final class DescriptorReader {
    private static final int REPEATED = 3;
    private static final int REQUIRED = 2;

    private final Draft draft;
    private final Deque<Pending> pending = new ArrayDeque<>();

    private DescriptorReader(String file) {
        draft = new Draft(file);
    }

    private record Pending(WireField message, String scope) {}

    /// Whether bytes look like a set or a file.
    static boolean recognise(ArrayBytes bytes) {
        return isFile(whole(bytes)) || isSet(bytes);
    }

    private static WireField whole(ArrayBytes bytes) {
        return new WireField(bytes, 0, WireFormat.LEN, 0, bytes.start(), bytes.start() + bytes.length());
    }

    private static boolean isSet(ArrayBytes bytes) {
        boolean[] good = {bytes.length() > 0};
        boolean whole = WireFields.each(
                bytes, field -> good[0] &= field.number() == 1 && field.type() == WireFormat.LEN && isFile(field));
        return whole && good[0];
    }

    private static boolean isFile(WireField file) {
        boolean[] good = {false, true};
        boolean whole = WireFields.each(file.message(), file.start(), file.end(), field -> {
            good[0] |= field.number() == 1 && field.type() == WireFormat.LEN && isPath(field.text());
            good[1] &= field.number() <= 14;
        });
        return whole && good[0] && good[1];
    }

    private static boolean isPath(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    static List<Draft> read(String file, ArrayBytes bytes) {
        List<Draft> drafts = new ArrayList<>();
        if (isFile(whole(bytes))) {
            drafts.add(readFile(file, whole(bytes)));
        } else {
            WireFields.each(bytes, field -> drafts.add(readFile(file, field)));
        }
        return drafts;
    }

    private static Draft readFile(String fileName, WireField file) {
        Map<String, String> heads = new LinkedHashMap<>();
        file.each(field -> {
            switch (field.number()) {
                case 1 -> heads.put("name", field.text());
                case 2 -> heads.put("package", field.text());
                case 12 -> heads.put("syntax", field.text());
                case 14 -> heads.put("syntax", "edition");
                default -> {}
            }
        });
        DescriptorReader reader = new DescriptorReader(heads.getOrDefault("name", fileName));
        reader.draft.packageName = heads.getOrDefault("package", "");
        reader.draft.packs = !heads.getOrDefault("syntax", "proto2").equals("proto2");
        file.each(reader::part);
        while (!reader.pending.isEmpty()) {
            Pending next = reader.pending.pop();
            reader.message(next.message, next.scope);
        }
        return reader.draft;
    }

    private void part(WireField field) {
        String scope = draft.packageName;
        switch (field.number()) {
            case 3 -> draft.imports.add(new Draft.Import(field.text(), field.start(), field.end() - field.start()));
            case 4 -> pending.add(new Pending(field, scope));
            case 5 -> enumeration(field, scope);
            case 6 -> service(field);
            case 7 -> extension(field, scope);
            default -> {}
        }
    }

    private void message(WireField message, String scope) {
        List<String> oneofs = new ArrayList<>();
        String[] name = {""};
        boolean[] map = {false};
        message.each(field -> {
            switch (field.number()) {
                case 1 -> name[0] = field.text();
                case 7 -> field.each(option -> map[0] |= option.number() == 7 && option.isTrue());
                case 8 ->
                    field.each(part -> {
                        if (part.number() == 1) {
                            oneofs.add(part.text());
                        }
                    });
                default -> {}
            }
        });
        String full = Draft.join(scope, name[0]);
        List<Draft.Field> fields = new ArrayList<>();
        message.each(field -> {
            switch (field.number()) {
                case 2 -> field(field, oneofs).ifPresent(fields::add);
                case 3 -> pending.add(new Pending(field, full));
                case 4 -> enumeration(field, full);
                case 6 -> extension(field, full);
                default -> {}
            }
        });
        draft.messages.add(new Draft.Message(full, fields, map[0]));
    }

    private void extension(WireField extension, String scope) {
        extension.each(part -> {
            if (part.number() == 2) {
                field(extension, List.of())
                        .ifPresent(field -> draft.extensions.add(new Draft.Extension(scope, part.text(), field)));
            }
        });
    }

    /// A field whose number and kind are known.
    private Optional<Draft.Field> field(WireField descriptor, List<String> oneofs) {
        FieldParts parts = new FieldParts();
        descriptor.each(parts::take);
        Optional<Kind> kind = Kind.ofNumber(parts.type);
        boolean named = parts.number >= 1 && parts.number <= WireFormat.MAX_FIELD && !parts.name.isEmpty();
        if (!named || kind.isEmpty() && parts.typeName.isEmpty()) {
            return Optional.empty();
        }
        String oneof = parts.oneof >= 0 && parts.oneof < oneofs.size() && !parts.madeUp ? oneofs.get(parts.oneof) : "";
        kind = kind.filter(k -> k == Kind.MESSAGE && parts.delimited).isPresent() ? Optional.of(Kind.GROUP) : kind;
        return Optional.of(new Draft.Field(
                parts.name,
                (int) parts.number,
                kind.filter(Kind::isScalar).map(Kind::word).orElse(parts.typeName),
                kind,
                parts.label == REPEATED,
                parts.label == REQUIRED,
                parts.packed,
                oneof,
                descriptor.start()));
    }

    /// What a field descriptor holds.
    private static final class FieldParts {
        private String name = "";
        private long number;
        private long label;
        private long type;
        private String typeName = "";
        private int oneof = -1;
        private boolean madeUp;
        private boolean delimited;
        private Optional<Boolean> packed = Optional.empty();

        void take(WireField part) {
            switch (part.number()) {
                case 1 -> name = part.text();
                case 3 -> number = part.value();
                case 4 -> label = part.value();
                case 5 -> type = part.value();
                case 6 -> typeName = part.text();
                case 8 -> part.each(this::option);
                case 9 -> oneof = (int) part.value();
                case 17 -> madeUp = part.isTrue();
                default -> {}
            }
        }

        private void option(WireField option) {
            if (option.number() == 2) {
                packed = Optional.of(option.isTrue());
            } else if (option.number() == 21) {
                option.each(feature -> {
                    packed = feature.number() == 3 ? Optional.of(feature.value() == 1) : packed;
                    delimited |= feature.number() == 5 && feature.value() == 2;
                });
            }
        }
    }

    private void enumeration(WireField descriptor, String scope) {
        Map<Integer, String> values = new LinkedHashMap<>();
        String[] name = {""};
        descriptor.each(part -> {
            if (part.number() == 1) {
                name[0] = part.text();
            } else if (part.number() == 2) {
                value(part, values);
            }
        });
        draft.enums.putIfAbsent(Draft.join(scope, name[0]), values);
    }

    private static void value(WireField descriptor, Map<Integer, String> values) {
        String[] name = {""};
        int[] number = {0};
        descriptor.each(part -> {
            name[0] = part.number() == 1 ? part.text() : name[0];
            number[0] = part.number() == 2 ? (int) part.value() : number[0];
        });
        values.putIfAbsent(number[0], name[0]);
    }

    private void service(WireField descriptor) {
        String[] name = {""};
        descriptor.each(part -> name[0] = part.number() == 1 ? part.text() : name[0]);
        String full = Draft.join(draft.packageName, name[0]);
        descriptor.each(part -> {
            if (part.number() == 2) {
                String[] method = {"", "", "", ""};
                part.each(word -> {
                    if (word.number() <= 3) {
                        method[word.number()] = word.text();
                    }
                });
                draft.calls.add(new Draft.Call(full, method[1], method[2], method[3], part.start()));
            }
        });
    }
}
