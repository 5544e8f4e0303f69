package org.telltale.importers.payload.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// Reads values by their schema into a tree, one after another.
final class DatumReader {
    private final Octets in;
    private final Tree tree;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final long end;
    private long at;
    private String fault = "";

    /// A container whose members are being read.
    private static final class Frame {
        private final Schema schema;
        private int next;
        private long left;

        Frame(Schema schema) {
            this.schema = schema;
        }
    }

    /// @param end the offset that values must not pass
    DatumReader(Octets in, Tree tree, long from, long end) {
        this.in = in;
        this.tree = tree;
        this.at = from;
        this.end = end;
    }

    long at() {
        return at;
    }

    /// What stopped the reading, or nothing.
    String fault() {
        return fault;
    }

    /// Reads one value; what is left open by a fault is for the caller to close.
    void read(Schema schema) {
        value(schema);
        while (!open.isEmpty() && fault.isEmpty()) {
            Frame frame = open.element();
            switch (frame.schema) {
                case Schema.Members record -> member(frame, record);
                case Schema.Items items -> next(frame, items.of(), false);
                case Schema.Entries entries -> next(frame, entries.of(), true);
                default -> open.pop();
            }
        }
    }

    private void member(Frame frame, Schema.Members record) {
        if (frame.next == record.members().size()) {
            close();
            return;
        }
        Schema.Member member = record.members().get(frame.next++);
        tree.inner().name(member.name(), at);
        value(member.schema());
    }

    private void close() {
        open.pop();
        tree.close(at, at);
    }

    private void next(Frame frame, Schema schema, boolean named) {
        if (frame.left == 0) {
            frame.left = number();
            if (frame.left < 0) {
                frame.left = -frame.left;
                number();
            }
            if (frame.left <= 0 || !fault.isEmpty()) {
                close();
                return;
            }
        }
        frame.left--;
        if (named) {
            long start = at;
            long length = number();
            if (!has(length)) {
                fault = "the name of an entry is cut";
                return;
            }
            tree.inner().name(in.text(at, length), start);
            at += length;
        }
        value(schema);
    }

    private boolean has(long length) {
        return length >= 0 && length <= end - at;
    }

    private void value(Schema declared) {
        long start = at;
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fault = refusal;
            return;
        }
        Schema schema = declared;
        while (schema instanceof Schema.Choice choice) {
            long branch = number();
            if (branch < 0 || branch >= choice.branches().size()) {
                fault = fault.isEmpty() ? "branch " + branch + " of a union that has none such" : fault;
                at = start;
                return;
            }
            schema = choice.branches().get((int) branch);
        }
        switch (schema) {
            case Schema.Plain plain -> plain(plain, start);
            case Schema.Fixed fixed -> raw(fixed.word().isEmpty() ? "bytes" : fixed.word(), start, fixed.size());
            case Schema.Symbols symbols -> symbol(symbols, start);
            case Schema.Members record -> open("record", false, start, record);
            case Schema.Items items -> open("array", true, start, items);
            case Schema.Entries entries -> open("map", false, start, entries);
            case Schema.Choice _ -> {}
        }
    }

    private void open(String type, boolean list, long start, Schema schema) {
        tree.open(type, list, start, at);
        open.push(new Frame(schema));
    }

    private void plain(Schema.Plain plain, long start) {
        String word = plain.word();
        long from = at;
        switch (plain.kind()) {
            case NULL -> add("null", start, from, new FieldValue.Literal("null"));
            case BOOLEAN -> {
                if (skip(1)) {
                    add("boolean", start, from, new FieldValue.Literal(in.at(from) == 0 ? "false" : "true"));
                }
            }
            case INT, LONG -> {
                String number = Long.toString(number());
                add(word.isEmpty() ? "number" : word, start, from, new FieldValue.Literal(number));
            }
            case FLOAT -> real(4, start);
            case DOUBLE -> real(8, start);
            case BYTES -> raw(word.isEmpty() ? "bytes" : word, start, number());
            case STRING -> text(word.isEmpty() ? "text" : word, start);
        }
    }

    private boolean skip(long length) {
        if (!has(length)) {
            fault = fault.isEmpty() ? "a value is cut" : fault;
            return false;
        }
        at += length;
        return true;
    }

    private void real(int width, long start) {
        long from = at;
        if (skip(width)) {
            add("number", start, from, new FieldValue.Literal(Floats.text(in.little(from, width), width)));
        }
    }

    private void raw(String type, long start, long length) {
        long from = at;
        if (skip(length)) {
            add(type, start, from, new FieldValue.Raw(in.bytes().slice(from, length)));
        }
    }

    private void text(String type, long start) {
        long length = number();
        long from = at;
        if (skip(length)) {
            tree.words(length);
            boolean utf8 = in.isUtf8(from, length);
            Bytes content = in.bytes().slice(from, length);
            add(utf8 ? type : "bytes", start, from, utf8 ? new FieldValue.Utf8(content) : new FieldValue.Raw(content));
        }
    }

    private void symbol(Schema.Symbols symbols, long start) {
        long from = at;
        long index = number();
        if (index < 0 || index >= symbols.symbols().size()) {
            fault = fault.isEmpty() ? "symbol " + index + " of an enum that has none such" : fault;
            at = start;
            return;
        }
        add("enum", start, from, new FieldValue.Literal(symbols.symbols().get((int) index)));
    }

    private void add(String type, long start, long from, FieldValue value) {
        if (fault.isEmpty()) {
            tree.add(
                    Nodes.scalar(tree.inner().nextKey(), type, tree.span(start, at), new Span(from, at - from), value));
        }
    }

    private long number() {
        Varint read = Varint.at(in, at);
        if (!read.isGood() || read.end() > end) {
            fault = fault.isEmpty() ? "a number is cut or too long" : fault;
            return 0;
        }
        at = read.end();
        return read.value();
    }
}
