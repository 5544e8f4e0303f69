package org.telltale.importers.payload.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/// Reads the directories one after another, each once. Every directory is a member of the root: `0`, `1`, … for those
/// of images, `Exif` and `GPS` for what they point to.
final class TiffReader {
    private static final int ENTRY = 12;
    private static final int MOST_PROBLEMS = 100;
    private static final int XMP = 0x2bc;
    private static final int IPTC = 0x83bb;
    private static final int COMMENT = 0x9286;

    private final Octets in;
    private final Nodes nodes;
    private final DecodeContext context;
    private final TiffValues values;
    private final boolean little;
    private final List<FieldNode> directories = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Directory> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    /// A directory that is still to be read.
    private record Directory(String name, long at) {}

    TiffReader(Bytes bytes, DecodeContext context) {
        this.in = new Octets(bytes);
        this.nodes = new Nodes(bytes);
        this.context = context;
        this.little = in.at(0) == 'I';
        this.values = new TiffValues(in, little);
    }

    Layer layer() {
        waiting.add(new Directory("0", number(4, 4)));
        int images = 0;
        while (!waiting.isEmpty()) {
            Directory next = waiting.removeFirst();
            if (next.at() == 0 || !seen.add(next.at())) {
                continue;
            }
            String name = next.name().isEmpty() ? Integer.toString(++images) : next.name();
            directory(name, next.at());
        }
        FieldNode root = nodes.group(Key.ROOT, "tiff", nodes.all(), nodes.all(), directories);
        return Layer.of("tiff", in.bytes(), root, problems);
    }

    private long number(long at, int count) {
        return little ? in.little(at, count) : in.big(at, count);
    }

    private void directory(String name, long at) {
        long count = in.has(at, 2) ? number(at, 2) : -1;
        if (count < 0) {
            problem(Math.min(at, in.size()), 0, "a directory outside the bytes");
            return;
        }
        long fitting = Math.min(count, (in.size() - at - 2) / ENTRY);
        if (fitting < count) {
            problem(at, 2, "a directory that is cut");
        }
        List<FieldNode> entries = new ArrayList<>();
        for (long i = 0; i < fitting && context.takeNode(); i++) {
            context.job().check();
            entry(name, at + 2 + i * ENTRY, entries);
        }
        long end = at + 2 + fitting * ENTRY;
        if (name.equals("GPS")) {
            TiffPlace.add(entries);
        }
        Span span = new Span(at, end - at);
        directories.add(nodes.group(Key.of(name), "directory", span, span, entries));
        boolean image = !name.equals("GPS") && !name.equals("Exif");
        if (image && in.has(end, 4)) {
            waiting.addLast(new Directory("", number(end, 4)));
        }
    }

    private void entry(String directory, long at, List<FieldNode> entries) {
        int tag = (int) number(at, 2);
        int type = (int) number(at + 2, 2);
        long count = number(at + 4, 4);
        long length = count * TiffValues.width(type);
        long value = length <= 4 ? at + 8 : number(at + 8, 4);
        String name = ExifNames.of(tag, directory.equals("GPS"));
        Span entry = new Span(at, ENTRY);
        if (length <= 0 || !in.has(value, length)) {
            entries.add(nodes.opaque(Key.of(name), entry, "a value of an unknown type or outside the bytes"));
            problem(at, ENTRY, "a value of an unknown type or outside the bytes");
            return;
        }
        if (tag == 0x8769 || tag == 0x8825) {
            waiting.addFirst(new Directory(name, number(value, 4)));
        }
        Span content = new Span(value, length);
        Span span = length <= 4 ? entry : content;
        entries.add(
                switch (tag) {
                    case XMP -> declared(name, "application/rdf+xml", span, content);
                    case IPTC -> declared(name, "application/x-iptc", span, content);
                    case COMMENT -> comment(name, span, content);
                    default ->
                        Nodes.scalar(
                                Key.of(name), values.type(type), span, content, values.of(type, (int) count, content));
                });
    }

    private FieldNode declared(String name, String type, Span span, Span content) {
        return Nodes.scalar(
                Key.of(name), type, span, content, new FieldValue.Raw(in.bytes().slice(content)));
    }

    /// The text behind the eight bytes that name its characters, where those are ASCII.
    private FieldNode comment(String name, Span span, Span content) {
        Span text = new Span(content.offset() + 8, Math.max(0, content.length() - 8));
        boolean ascii = in.startsWith("ASCII\0\0\0", content.offset())
                && in.has(text.offset(), text.length())
                && in.isUtf8(text.offset(), text.length());
        return ascii
                ? Nodes.scalar(
                        Key.of(name),
                        "text",
                        span,
                        text,
                        new FieldValue.Utf8(in.bytes().slice(text)))
                : declared(name, "bytes", span, content);
    }

    private void problem(long at, long length, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.warning(at, length, message));
        }
    }
}
