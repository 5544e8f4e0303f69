package org.telltale.importers.payload.javaobject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;

/// What a class descriptor says of the bytes of an object.
final class ClassShape {
    private static final int WRITE_METHOD = 1;
    private static final int SERIALIZABLE = 2;
    private static final int EXTERNALIZABLE = 4;
    private static final int BLOCKS = 8;

    /// A field by its type code: a letter of a primitive, `L` or `[`.
    record Field(char code, String name) {}

    private final String name;
    private final List<Field> fields = new ArrayList<>();
    private int flags = SERIALIZABLE;
    private Optional<ClassShape> parent = Optional.empty();

    ClassShape(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Field> fields() {
        return fields;
    }

    void flags(int read) {
        flags = read;
    }

    void parent(Optional<ClassShape> read) {
        parent = read;
    }

    boolean hasFields() {
        return (flags & SERIALIZABLE) != 0;
    }

    /// Whether contents follow the fields, up to an end mark.
    boolean hasAnnotation() {
        return (flags & SERIALIZABLE) != 0 && (flags & WRITE_METHOD) != 0
                || (flags & EXTERNALIZABLE) != 0 && (flags & BLOCKS) != 0;
    }

    /// Whether a class that writes by itself left its fields out there: what stands there is contents, and no value of
    /// its first object field, nor does one begin after its primitives.
    boolean leftFieldsOut(Octets in, int at) {
        long primitives =
                fields.stream().mapToLong(field -> Leaves.width(field.code())).sum();
        int first = in.at(at);
        long next = first == Mark.BLOCK ? at + 2L + in.at(at + 1L) : at;
        boolean contents = Mark.is(first) && Mark.is(in.at(next));
        boolean values = primitives > 0 ? Mark.is(in.at(at + primitives)) : first != Mark.BLOCK && first != Mark.END;
        return hasAnnotation() && !fields.isEmpty() && contents && !values;
    }

    /// Whether bytes follow of which only the class knows the length.
    boolean isUnreadable() {
        return (flags & EXTERNALIZABLE) != 0 && (flags & BLOCKS) == 0;
    }

    /// This class and those above it, the topmost first; a class above itself ends the list.
    List<ClassShape> chain() {
        List<ClassShape> chain = new ArrayList<>();
        Optional<ClassShape> next = Optional.of(this);
        while (next.isPresent() && !chain.contains(next.get()) && chain.size() < 1000) {
            chain.addFirst(next.get());
            next = next.get().parent;
        }
        return chain;
    }
}
