package org.telltale.importers.payload.javaobject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;

/// Reads contents one after another. What is still to be read stands on a list of steps, the next one first, so that
/// depth costs heap and not stack.
final class ObjectReader {
    private static final int FIRST_HANDLE = 0x7e0000;

    private final Octets in;
    private final Tree tree;
    private final Leaves leaves;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Integer> handles = new ArrayList<>();
    private final Map<Integer, ClassShape> shapes = new HashMap<>();
    private int at;
    private boolean failed;

    ObjectReader(Octets in, Tree tree) {
        this.in = in;
        this.tree = tree;
        this.leaves = new Leaves(in, tree);
    }

    /// Reads to the end of the bytes and closes the tree.
    void read(int from) {
        at = from;
        while (!failed && at < in.size()) {
            content();
            while (!failed && !steps.isEmpty()) {
                steps.pop().run();
            }
        }
        tree.closeAll(in.size());
    }

    private void fail(String why) {
        if (!failed) {
            failed = true;
            tree.fail(at, why);
        }
    }

    /// Puts steps before all others, the first of them first.
    private void next(Runnable... first) {
        for (int i = first.length - 1; i >= 0; i--) {
            steps.push(first[i]);
        }
    }

    private boolean has(long count) {
        boolean there = in.has(at, count);
        if (!there) {
            fail("cut");
        }
        return there && !failed;
    }

    private void handle(int place) {
        handles.add(place);
    }

    private void content() {
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fail(refusal);
            return;
        }
        int start = at;
        switch (in.at(at)) {
            case Mark.NULL -> at = leaves.word("null", "null", start, at + 1);
            case Mark.REFERENCE -> reference(start);
            case Mark.CLASS_SHAPE, Mark.PROXY -> shape(_ -> {});
            case Mark.OBJECT -> object(start);
            case Mark.STRING -> string(start, 2);
            case Mark.LONG_STRING -> string(start, 8);
            case Mark.ARRAY -> array(start);
            case Mark.CLASS -> classObject(start);
            case Mark.BLOCK -> block(start, 1);
            case Mark.LONG_BLOCK -> block(start, 4);
            case Mark.ENUM -> constant(start);
            case Mark.RESET -> reset(start);
            case Mark.EXCEPTION -> exception(start);
            default -> fail(at < in.size() ? "no content begins here" : "cut");
        }
    }

    /// What was thrown while the objects before were written ends all of them.
    private void exception(int start) {
        steps.clear();
        while (tree.depth() > 1) {
            tree.close(start, start);
        }
        forget();
        tree.open("exception", false, start, start + 1L);
        at++;
        tree.inner().name("thrown", at);
        next(this::content, () -> tree.close(at, at), this::forget);
    }

    private void forget() {
        handles.clear();
        shapes.clear();
    }

    private void reset(int start) {
        forget();
        at = leaves.word("reset", "reset", start, start + 1);
    }

    private Optional<Integer> referred() {
        long number = in.big(at + 1L, 4) - FIRST_HANDLE;
        return number >= 0 && number < handles.size() ? Optional.of(handles.get((int) number)) : Optional.empty();
    }

    private void reference(int start) {
        if (!has(5)) {
            return;
        }
        Optional<Integer> target = referred();
        if (target.isEmpty()) {
            fail("a reference to nothing that was read");
            return;
        }
        Span span = tree.span(start, start + 5L);
        tree.add(new FieldNode.Reference(
                tree.inner().nextKey(), "reference", span.offset(), span.length(), start + 1L, 4, target.get()));
        at = start + 5;
    }

    private void string(int start, int width) {
        long length = has(1L + width) ? in.big(at + 1L, width) : 0;
        if (!in.has(at + 1L + width, length)) {
            fail("length points past the end");
            return;
        }
        handle(start);
        at = leaves.text(start, start + 1 + width, (int) length);
    }

    private void block(int start, int width) {
        long length = has(1L + width) ? in.big(at + 1L, width) : 0;
        if (in.has(at + 1L + width, length)) {
            at = leaves.raw("block data", start, start + 1 + width, (int) length);
        } else {
            fail("length points past the end");
        }
    }

    /// Reads a class descriptor as the next member: a new one, a known one or none.
    private void shape(Consumer<Optional<ClassShape>> then) {
        int start = at;
        switch (in.at(at)) {
            case Mark.NULL -> {
                at = leaves.word("null", "null", start, at + 1);
                then.accept(Optional.empty());
            }
            case Mark.REFERENCE -> {
                Optional<ClassShape> known = in.has(at, 5) ? referred().map(shapes::get) : Optional.empty();
                if (known.isEmpty()) {
                    fail("a reference to no class that was read");
                    return;
                }
                at = leaves.word("class", known.get().name(), start, at + 5);
                then.accept(known);
            }
            case Mark.CLASS_SHAPE -> new ShapeReader(start).plain(then);
            case Mark.PROXY -> new ShapeReader(start).proxy(then);
            default -> fail(at < in.size() ? "no class descriptor" : "cut");
        }
    }

    private void member(String name, Consumer<Optional<ClassShape>> then) {
        tree.inner().name(name, at);
        shape(then);
    }

    /// Reads contents up to an end mark.
    private void annotation(String name) {
        if (in.at(at) == Mark.END) {
            at++;
            return;
        }
        tree.inner().name(name, at);
        tree.open("annotation", true, at, at);
        next(this::annotated);
    }

    private void annotated() {
        if (in.at(at) == Mark.END) {
            tree.close(at, at + 1L);
            at++;
        } else {
            next(this::content, this::annotated);
        }
    }

    private void object(int start) {
        tree.open("object", false, start, start + 1L);
        at++;
        member("class", shape -> {
            handle(start);
            List<Runnable> data = new ArrayList<>();
            for (ClassShape part : shape.map(ClassShape::chain).orElse(List.of())) {
                data.add(() -> fields(part));
            }
            data.add(() -> tree.close(at, at));
            next(data.toArray(Runnable[]::new));
        });
    }

    private void fields(ClassShape shape) {
        List<Runnable> data = new ArrayList<>();
        if (shape.isUnreadable()) {
            fail("only the class knows how it is written");
            return;
        }
        if (shape.hasFields() && !shape.leftFieldsOut(in, at)) {
            shape.fields().forEach(field -> data.add(() -> field(field)));
        }
        if (shape.hasAnnotation()) {
            data.add(() -> annotation("annotation"));
        }
        next(data.toArray(Runnable[]::new));
    }

    private void field(ClassShape.Field field) {
        tree.inner().name(field.name(), at);
        element(field.code());
    }

    private void element(char code) {
        int width = Leaves.width(code);
        if (width == 0) {
            content();
            return;
        }
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fail(refusal);
        } else if (has(width)) {
            at = leaves.primitive(code, at);
        }
    }

    private void array(int start) {
        tree.open("array", false, start, start + 1L);
        at++;
        member("class", shape -> {
            handle(start);
            if (!has(4)) {
                return;
            }
            String name = shape.map(ClassShape::name).orElse("");
            char code = name.length() > 1 ? name.charAt(1) : 'L';
            long count = in.big(at, 4);
            at = leaves.length(at);
            if (code == 'B' && has(count)) {
                tree.inner().name("elements", at);
                at = leaves.raw("bytes", at, at, (int) count);
                tree.close(at, at);
            } else if (!failed) {
                tree.inner().name("elements", at);
                tree.open("elements", true, at, at);
                next(() -> elements(code, count), () -> tree.close(at, at));
            }
        });
    }

    private void elements(char code, long left) {
        if (left <= 0) {
            tree.close(at, at);
        } else {
            next(() -> element(code), () -> elements(code, left - 1));
        }
    }

    private void classObject(int start) {
        tree.open("class object", false, start, start + 1L);
        at++;
        member("class", _ -> {
            handle(start);
            next(() -> tree.close(at, at));
        });
    }

    private void constant(int start) {
        tree.open("enum", false, start, start + 1L);
        at++;
        member("class", _ -> {
            handle(start);
            tree.inner().name("name", at);
            next(this::content, () -> tree.close(at, at));
        });
    }

    /// The pass over one class descriptor.
    private final class ShapeReader {
        private final int start;

        ShapeReader(int start) {
            this.start = start;
        }

        void plain(Consumer<Optional<ClassShape>> then) {
            tree.open("class", false, start, start + 1L);
            at++;
            ClassShape shape = new ClassShape(name("name"));
            if (!has(8 + 1 + 2)) {
                return;
            }
            shapes.put(start, shape);
            handle(start);
            at = leaves.serial(at);
            shape.flags(in.at(at));
            at = leaves.flags(at);
            int count = (int) in.big(at, 2);
            at += 2;
            tree.inner().name("fields", at);
            tree.open("fields", false, at - 2L, at);
            next(() -> described(shape, count), () -> annotation("annotation"), () -> parent(shape, then));
        }

        void proxy(Consumer<Optional<ClassShape>> then) {
            tree.open("proxy class", false, start, start + 1L);
            at++;
            ClassShape shape = new ClassShape("proxy");
            shapes.put(start, shape);
            handle(start);
            long count = has(4) ? in.big(at, 4) : 0;
            at += 4;
            for (long i = 0; i < count && !failed; i++) {
                name("interface");
            }
            next(() -> annotation("annotation"), () -> parent(shape, then));
        }

        private void parent(ClassShape shape, Consumer<Optional<ClassShape>> then) {
            member("super", above -> {
                shape.parent(above);
                next(() -> tree.close(at, at), () -> then.accept(Optional.of(shape)));
            });
        }

        private void described(ClassShape shape, int left) {
            if (left == 0) {
                tree.close(at, at);
                return;
            }
            if (!tree.refusal().isEmpty() || !has(3)) {
                fail("cut, or too many fields");
                return;
            }
            char code = (char) in.at(at);
            int from = at;
            long length = in.big(at + 1L, 2);
            if (!in.has(at + 3L, length) || "BCDFIJSZL[".indexOf(code) < 0) {
                fail("no field");
                return;
            }
            String name = in.text(at + 3L, length);
            shape.fields().add(new ClassShape.Field(code, name));
            at += 3 + (int) length;
            tree.inner().name(name, from);
            if (code == 'L' || code == '[') {
                next(ObjectReader.this::content, () -> described(shape, left - 1));
            } else {
                leaves.type(code, from, at);
                next(() -> described(shape, left - 1));
            }
        }

        /// The text there, added as a member; empty where it is cut.
        private String name(String key) {
            if (!has(2) || !in.has(at + 2L, in.big(at, 2)) || !tree.refusal().isEmpty()) {
                fail("cut");
                return "";
            }
            int length = (int) in.big(at, 2);
            String name = in.text(at + 2L, length);
            tree.inner().name(key, at);
            at = leaves.text(at, at + 2, length);
            return name;
        }
    }
}
