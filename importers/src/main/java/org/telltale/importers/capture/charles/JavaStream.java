package org.telltale.importers.capture.charles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.model.bytes.Bytes;

/// Reads the grammar of Java's object serialisation (Java Object Serialization Specification, chapter 6) as a tree of
/// nodes. No class is looked up and no object made; nesting is bounded.
final class JavaStream {
    static final int HEADER = 4;

    private static final int DEEPEST = 200;
    private static final int FIRST_HANDLE = 0x7e0000;
    private static final int WRITES_ITSELF = 1;
    private static final int HAS_FIELDS = 2;
    private static final int EXTERNAL = 4;
    private static final int IN_BLOCKS = 8;

    private final Bytes file;
    private final Consumer<Node.Thing> met;
    private final List<Object> handles = new ArrayList<>();
    private long at = HEADER;
    private int depth;

    /// @param met is told of each object as it begins
    JavaStream(Bytes file, Consumer<Node.Thing> met) {
        this.file = file;
        this.met = met;
    }

    private record Field(char type, String name) {}

    private record Description(String name, int flags, List<Field> fields, Optional<Description> parent) {}

    /// Reads all values up to the end of the file.
    void read() throws BrokenStreamException {
        while (at < file.size()) {
            content(u8());
        }
    }

    private int u8() throws BrokenStreamException {
        return (int) number(1) & 0xff;
    }

    private long number(int bytes) throws BrokenStreamException {
        need(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file.at(at++) & 0xff;
        }
        return value;
    }

    private void need(long count) throws BrokenStreamException {
        if (count < 0 || count > file.size() - at) {
            throw new BrokenStreamException(at, "the file ends within a value");
        }
    }

    private Bytes bytes(long count) throws BrokenStreamException {
        need(count);
        Bytes part = file.slice(at, count);
        at += count;
        return part;
    }

    /// Text in modified UTF-8, which for most text is UTF-8.
    private String text(long length) throws BrokenStreamException {
        if (length > Integer.MAX_VALUE - 8) {
            throw new BrokenStreamException(at, "a text of more than 2 GiB");
        }
        byte[] raw = bytes(length).toArray();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    private <T> T keep(T value) {
        handles.add(value);
        return value;
    }

    private Object kept() throws BrokenStreamException {
        long handle = number(4) - FIRST_HANDLE;
        if (handle < 0 || handle >= handles.size()) {
            throw new BrokenStreamException(at - 4, "a reference to nothing");
        }
        return handles.get((int) handle);
    }

    private Node content(int tag) throws BrokenStreamException {
        if (++depth > DEEPEST) {
            throw new BrokenStreamException(at, "nested more than " + DEEPEST + " deep");
        }
        Node node = switch (tag) {
            case 0x70 -> Node.Nothing.NULL;
            case 0x71 -> kept() instanceof Node known ? known : Node.Nothing.NULL;
            case 0x72, 0x7d -> {
                describe(tag);
                yield Node.Nothing.NULL;
            }
            case 0x73 -> thing();
            case 0x74 -> keep(new Node.Text(text(number(2))));
            case 0x7c -> keep(new Node.Text(text(number(8))));
            case 0x75 -> array();
            case 0x76 -> {
                description();
                yield keep(Node.Nothing.NULL);
            }
            case 0x77 -> new Node.Raw(bytes(number(1)), true);
            case 0x7a -> new Node.Raw(bytes(number(4)), true);
            case 0x7e -> constant();
            case 0x79 -> {
                if (depth > 1) {
                    throw new BrokenStreamException(at - 1, "a reset within a value");
                }
                handles.clear();
                yield Node.Nothing.NULL;
            }
            default -> throw new BrokenStreamException(at - 1, "no value begins with " + tag);
        };
        depth--;
        return node;
    }

    private Node constant() throws BrokenStreamException {
        description();
        int place = handles.size();
        handles.add(Node.Nothing.NULL);
        Node name = new Node.Plain(content(u8()).word());
        handles.set(place, name);
        return name;
    }

    private Node array() throws BrokenStreamException {
        String name = description().map(Description::name).orElse("");
        char type = name.length() > 1 ? name.charAt(1) : 'L';
        int place = handles.size();
        handles.add(Node.Nothing.NULL);
        long size = number(4);
        Node node;
        if (type == 'B') {
            node = new Node.Raw(bytes(size), false);
        } else {
            need(size);
            List<Node> items = new ArrayList<>();
            node = new Node.Items(items);
            handles.set(place, node);
            for (long i = 0; i < size; i++) {
                items.add(value(type));
            }
        }
        handles.set(place, node);
        return node;
    }

    private Node value(char type) throws BrokenStreamException {
        return switch (type) {
            case 'B' -> new Node.Plain(Byte.toString((byte) number(1)));
            case 'C' -> new Node.Plain(Character.toString((char) number(2)));
            case 'D' -> new Node.Plain(Double.toString(Double.longBitsToDouble(number(8))));
            case 'F' -> new Node.Plain(Float.toString(Float.intBitsToFloat((int) number(4))));
            case 'I' -> new Node.Plain(Integer.toString((int) number(4)));
            case 'J' -> new Node.Plain(Long.toString(number(8)));
            case 'S' -> new Node.Plain(Short.toString((short) number(2)));
            case 'Z' -> new Node.Plain(Boolean.toString(number(1) != 0));
            default -> content(u8());
        };
    }

    private Optional<Description> description() throws BrokenStreamException {
        int tag = u8();
        return switch (tag) {
            case 0x70 -> Optional.empty();
            case 0x71 -> kept() instanceof Description known ? Optional.of(known) : Optional.empty();
            case 0x72, 0x7d -> Optional.of(describe(tag));
            default -> throw new BrokenStreamException(at - 1, "no class begins with " + tag);
        };
    }

    private Description describe(int tag) throws BrokenStreamException {
        if (++depth > DEEPEST) {
            throw new BrokenStreamException(at, "nested more than " + DEEPEST + " deep");
        }
        int place = handles.size();
        Description known = tag == 0x7d ? proxy(place) : named(place);
        depth--;
        return known;
    }

    private Description proxy(int place) throws BrokenStreamException {
        handles.add(Node.Nothing.NULL);
        long count = number(4);
        for (long i = 0; i < count; i++) {
            text(number(2));
        }
        skipToEnd();
        Description described = new Description("proxy", HAS_FIELDS, List.of(), description());
        handles.set(place, described);
        return described;
    }

    private Description named(int place) throws BrokenStreamException {
        String name = text(number(2));
        number(8);
        handles.add(Node.Nothing.NULL);
        int flags = u8();
        long count = number(2);
        List<Field> fields = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            char type = (char) u8();
            fields.add(new Field(type, text(number(2))));
            if (type == 'L' || type == '[') {
                content(u8());
            }
        }
        skipToEnd();
        Description described = new Description(name, flags, List.copyOf(fields), description());
        handles.set(place, described);
        return described;
    }

    private static final int END = 0x78;

    private void skipToEnd() throws BrokenStreamException {
        for (int tag = u8(); tag != END; tag = u8()) {
            content(tag);
        }
    }

    private Node thing() throws BrokenStreamException {
        long start = at - 1;
        Optional<Description> type = description();
        Node.Thing thing = keep(new Node.Thing(type.map(Description::name).orElse(""), start));
        met.accept(thing);
        List<Description> parents = new ArrayList<>();
        for (Optional<Description> each = type;
                each.isPresent();
                each = each.get().parent()) {
            parents.addFirst(each.get());
        }
        for (Description each : parents) {
            part(thing, each);
            thing.endsAt(at);
        }
        return thing;
    }

    private void part(Node.Thing thing, Description type) throws BrokenStreamException {
        if ((type.flags() & HAS_FIELDS) != 0) {
            for (Field field : type.fields()) {
                thing.put(field.name(), value(field.type()));
                thing.endsAt(at);
            }
        } else if ((type.flags() & EXTERNAL) != 0 && (type.flags() & IN_BLOCKS) == 0) {
            throw new BrokenStreamException(at, "an object whose length only its class knows");
        }
        if ((type.flags() & (WRITES_ITSELF | EXTERNAL)) != 0) {
            for (int tag = u8(); tag != END; tag = u8()) {
                thing.add(content(tag));
            }
        }
    }
}
