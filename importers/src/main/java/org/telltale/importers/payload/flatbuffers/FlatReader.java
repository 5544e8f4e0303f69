package org.telltale.importers.payload.flatbuffers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.telltale.importers.payload.flatbuffers.FlatSchema.Base;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// Visits tables, structures and vectors from the root in; one met again is a reference.
final class FlatReader {
    private static final int MOST_PROBLEMS = 100;

    private final FlatSchema schema;
    private final Octets in;
    private final Nodes nodes;
    private final Scalars scalars;
    private final DecodeContext context;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Long, Integer> seen = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<FieldNode> out = new ArrayList<>();

    /// A container whose members are being visited one by one.
    private static final class Open {
        private final Key key;
        private final String type;
        private final Span span;
        private final int count;
        private final IntConsumer member;
        private final List<FieldNode> children = new ArrayList<>();
        private int next;

        Open(Key key, String type, Span span, int count, IntConsumer member) {
            this.key = key;
            this.type = type;
            this.span = span;
            this.count = count;
            this.member = member;
        }
    }

    FlatReader(FlatSchema schema, Bytes bytes, DecodeContext context) {
        this.schema = schema;
        this.in = new Octets(bytes);
        this.nodes = new Nodes(bytes);
        this.scalars = new Scalars(in, schema);
        this.context = context;
    }

    Layer layer() {
        Open root = new Open(Key.ROOT, "table", nodes.all(), 0, _ -> {});
        open.push(root);
        long at = target(0);
        if (at >= 0) {
            table(Key.ROOT, schema.root(), at);
        }
        while (!open.isEmpty()) {
            context.job().check();
            step();
        }
        FieldNode top = out.isEmpty() ? nodes.opaque(Key.ROOT, nodes.all(), "no table at the root") : out.getFirst();
        FieldNode shown = top instanceof FieldNode.Group group
                ? nodes.group(Key.ROOT, group.type(), nodes.all(), group.valueSpan(), group.children())
                : nodes.opaque(Key.ROOT, nodes.all(), "no table at the root");
        return Layer.of("flatbuffers", in.bytes(), shown, problems);
    }

    private void step() {
        Open inner = open.element();
        if (inner.next < inner.count) {
            if (context.takeNode()) {
                inner.member.accept(inner.next++);
            } else {
                problem(inner.span.offset(), 1, "more than a million nodes; the rest is not shown");
                inner.next = inner.count;
            }
            return;
        }
        open.pop();
        if (open.isEmpty()) {
            out = inner.children;
        } else {
            open.element().children.add(nodes.group(inner.key, inner.type, inner.span, inner.span, inner.children));
        }
    }

    private void add(FieldNode node) {
        open.element().children.add(node);
    }

    private void problem(long at, long length, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            long from = Math.clamp(at, 0, in.size());
            problems.add(Problem.warning(from, Math.min(length, in.size() - from), message));
        }
    }

    private void bad(Key key, long at, int width, String message) {
        long from = Math.clamp(at, 0, in.size());
        Span span = new Span(from, Math.min(width, in.size() - from));
        add(nodes.opaque(key, span, message));
        problem(from, span.length(), message);
    }

    /// Where an offset leads; -1 outside.
    private long target(long at) {
        if (!in.has(at, 4)) {
            problem(at, 0, "an offset that is cut");
            return -1;
        }
        long offset = in.little(at, 4);
        if (offset < 4 || !in.has(at + offset, 4)) {
            problem(at, 4, "an offset that leads outside");
            return -1;
        }
        return at + offset;
    }

    private boolean isDeep() {
        return open.size() > context.limits().depth() * 4;
    }

    private void table(Key key, int index, long at) {
        long fields = at - (int) in.little(at, 4);
        long slots = in.has(fields, 4) ? in.little(fields, 2) : 0;
        long size = in.has(fields, 4) ? in.little(fields + 2, 2) : 0;
        boolean sound = slots >= 4 && slots % 2 == 0 && in.has(fields, slots) && size >= 4 && in.has(at, size);
        if (!sound || isDeep()) {
            bad(key, at, 4, sound ? "too many levels" : "a table whose list of fields does not fit");
            return;
        }
        Integer before = seen.putIfAbsent(at, index);
        if (before != null) {
            add(new FieldNode.Reference(key, "table", at, size, at, size, at));
            return;
        }
        List<Runnable> members = new ArrayList<>();
        List<FlatSchema.Field> known = schema.fields(index);
        for (FlatSchema.Field field : known) {
            long offset = field.offset() + 2 <= slots ? in.little(fields + field.offset(), 2) : 0;
            if (offset != 0) {
                members.add(() -> member(known, field, at, offset, size, fields, slots));
            }
        }
        int last = known.stream().mapToInt(FlatSchema.Field::offset).max().orElse(2);
        for (int slot = last + 2; slot + 2 <= slots; slot += 2) {
            long offset = in.little(fields + slot, 2);
            int number = (slot - 4) / 2;
            if (offset != 0) {
                members.add(
                        () -> bad(Key.of("field " + number), at + offset, 4, "a field that the schema does not know"));
            }
        }
        open.push(new Open(
                key,
                "table",
                new Span(at, size),
                members.size(),
                i -> members.get(i).run()));
    }

    private void member(
            List<FlatSchema.Field> known,
            FlatSchema.Field field,
            long table,
            long offset,
            long size,
            long fields,
            long slots) {
        FlatSchema.Type type = field.type();
        int width = Math.max(1, schema.width(type));
        if (offset + width > size) {
            bad(Key.of(field.name()), table + offset, width, "a field past the end of its table");
            return;
        }
        Optional<FlatSchema.Field> chooser = type.base() == Base.UNION || type.element() == Base.UNION
                ? known.stream()
                        .filter(f -> f.name().equals(field.name() + "_type"))
                        .findFirst()
                : Optional.empty();
        long choice = -1;
        if (chooser.isPresent() && chooser.get().offset() + 2 <= slots) {
            long slot = in.little(fields + chooser.get().offset(), 2);
            choice = slot == 0 ? -1 : table + slot;
        }
        value(Key.of(field.name()), type, table + offset, choice);
    }

    /// @param choice where the number that chooses a union's member stands, or the vector of such; -1 where none does
    private void value(Key key, FlatSchema.Type type, long at, long choice) {
        switch (type.base()) {
            case STRING -> string(key, at);
            case VECTOR, VECTOR64 -> vector(key, type, at, choice);
            case OBJ -> object(key, type.index(), at);
            case UNION -> union(key, type, at, choice);
            case ARRAY -> elements(key, type, at, type.count(), at, -1);
            case NONE -> bad(key, at, 1, "a type that is not known");
            default -> {
                if (in.has(at, type.base().width())) {
                    add(scalars.node(key, type, at));
                } else {
                    bad(key, at, type.base().width(), "cut");
                }
            }
        }
    }

    private void string(Key key, long at) {
        long target = target(at);
        long length = target < 0 ? -1 : in.little(target, 4);
        if (target < 0 || !in.has(target + 4, length)) {
            bad(key, at, 4, "a text outside the bytes");
            return;
        }
        boolean text = in.isUtf8(target + 4, length);
        Span span = new Span(target, 4 + length);
        Span value = new Span(target + 4, length);
        Bytes content = in.bytes().slice(value);
        add(Nodes.scalar(
                key,
                text ? "text" : "bytes",
                span,
                value,
                text ? new FieldValue.Utf8(content) : new FieldValue.Raw(content)));
    }

    private void object(Key key, int index, long at) {
        if (schema.isStruct(index)) {
            structure(key, index, at);
            return;
        }
        long target = target(at);
        if (target < 0) {
            bad(key, at, 4, "a table outside the bytes");
        } else {
            table(key, index, target);
        }
    }

    private void structure(Key key, int index, long at) {
        int size = schema.shapes().get(index).size();
        if (!in.has(at, size) || isDeep()) {
            bad(key, at, size, "a structure that is cut, or too many levels");
            return;
        }
        List<FlatSchema.Field> fields = schema.fields(index);
        IntConsumer member = i -> value(
                Key.of(fields.get(i).name()),
                fields.get(i).type(),
                at + fields.get(i).offset(),
                -1);
        open.push(new Open(key, "struct", new Span(at, size), fields.size(), member));
    }

    private void union(Key key, FlatSchema.Type type, long at, long choice) {
        Optional<FlatSchema.Type> member = choice >= 0
                        && in.has(choice, 1)
                        && type.index() >= 0
                        && type.index() < schema.names().size()
                ? Optional.ofNullable(schema.names().get(type.index()).members().get((long) in.at(choice)))
                : Optional.empty();
        if (member.isEmpty() || member.get().base() == Base.UNION) {
            bad(key, at, 4, "a union of no known member");
            return;
        }
        boolean struct =
                member.get().base() == Base.OBJ && schema.isStruct(member.get().index());
        long target = struct ? target(at) : at;
        if (struct && target < 0) {
            bad(key, at, 4, "a structure outside the bytes");
        } else {
            value(key, member.get(), target, -1);
        }
    }

    private void vector(Key key, FlatSchema.Type type, long at, long choice) {
        long target = target(at);
        long count = target < 0 ? -1 : in.little(target, 4);
        int width = schema.width(type.ofElement());
        if (count < 0 || width == 0 || !in.has(target + 4, count * width)) {
            bad(key, at, 4, "a vector outside the bytes");
            return;
        }
        long choices = choice < 0 ? -1 : choice + in.little(choice, 4) + 4;
        elements(key, type, target + 4, (int) count, target, choices);
    }

    private void elements(Key key, FlatSchema.Type type, long first, int count, long at, long choices) {
        FlatSchema.Type element = type.ofElement();
        int width = schema.width(element);
        Span all = new Span(at, first - at + (long) count * width);
        if (width == 0 || !in.has(at, all.length()) || isDeep()) {
            bad(key, at, 1, "an array that is cut, or too many levels");
            return;
        }
        if (element.base() == Base.UBYTE && element.index() < 0) {
            add(nodes.raw(key, "bytes", all, new Span(first, count)));
            return;
        }
        IntConsumer member =
                i -> value(new Key.Element(i), element, first + (long) i * width, choices < 0 ? -1 : choices + i);
        open.push(new Open(key, "vector", all, count, member));
    }
}
