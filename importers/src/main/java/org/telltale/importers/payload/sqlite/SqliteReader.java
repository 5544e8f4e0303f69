package org.telltale.importers.payload.sqlite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.telltale.importers.payload.tree.Floats;
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

/// Reads the list of tables, then the rows of each.
final class SqliteReader {
    private static final int LEAF = 13;
    private static final int INNER = 5;
    private static final int KEYED_LEAF = 10;
    private static final int KEYED_INNER = 2;
    private static final int MOST_PROBLEMS = 100;
    private static final int WRITE_VERSION = 18;
    private static final int AHEAD = 2;

    private final Octets in;
    private final Pages pages;
    private final Nodes nodes;
    private final DecodeContext context;
    private final Charset charset;
    private final List<Problem> problems = new ArrayList<>();
    private final List<TableShape> tables = new ArrayList<>();
    private boolean spent;

    SqliteReader(Octets in, DecodeContext context) {
        this.in = in;
        this.pages = Pages.of(in);
        this.nodes = new Nodes(in.bytes());
        this.context = context;
        this.charset = switch ((int) in.big(56, 4)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    Layer layer() {
        if (in.at(WRITE_VERSION) == AHEAD || in.at(WRITE_VERSION + 1L) == AHEAD) {
            problems.add(Problem.notice(
                    WRITE_VERSION, 2, "newer rows may stand in a write-ahead log beside the file, which is not here"));
        }
        List<FieldNode> out = new ArrayList<>();
        TableShape schema =
                new TableShape("schema", 1, List.of("type", "name", "tbl_name", "rootpage", "sql"), -1, false);
        FieldNode first = table(schema);
        out.add(first);
        if (first instanceof FieldNode.Group group) {
            group.children().forEach(this::declared);
        }
        tables.forEach(table -> out.add(table(table)));
        FieldNode root = nodes.group(Key.ROOT, "database", nodes.all(), nodes.all(), out);
        return Layer.of("sqlite", in.bytes(), root, problems);
    }

    private void declared(FieldNode row) {
        String name = text(row, "name");
        String root = text(row, "rootpage");
        if (!text(row, "type").equals("table") || !root.matches("\\d{1,9}") || root.equals("0")) {
            return;
        }
        tables.add(TableShape.of(name, Long.parseLong(root), text(row, "sql")));
    }

    private static String text(FieldNode row, String column) {
        return row instanceof FieldNode.Group group
                ? group.children().stream()
                        .filter(c -> c.key().equals(Key.of(column)))
                        .filter(FieldNode.Scalar.class::isInstance)
                        .map(c -> ((FieldNode.Scalar) c).value().text())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private void problem(long at, long length, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            long from = Math.clamp(at, 0, in.size());
            problems.add(Problem.warning(from, Math.min(length, in.size() - from), message));
        }
    }

    /// The rows of a table in the order of its tree; each page once.
    private FieldNode table(TableShape shape) {
        List<FieldNode> rows = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(shape.root(), -1)));
        while (!open.isEmpty() && !spent) {
            context.job().check();
            Step step = open.pop();
            if (step.cell() >= 0) {
                row(shape, step.cell(), rows);
                continue;
            }
            long page = step.page();
            int kind = pages.at(page) < 0 ? -1 : in.at(pages.head(page));
            int leaf = shape.keyed() ? KEYED_LEAF : LEAF;
            int inner = shape.keyed() ? KEYED_INNER : INNER;
            if (kind != leaf && kind != inner || seen.get((int) page)) {
                problem(pages.at(page), 1, "a page of '" + shape.name() + "' that is missing, damaged or met again");
                continue;
            }
            seen.set((int) page);
            if (kind == leaf) {
                leaf(shape, page, rows);
            } else {
                inner(page, shape.keyed()).reversed().forEach(open::push);
            }
        }
        long at = Math.max(0, pages.at(shape.root()));
        Span span = new Span(at, Math.min(pages.size(), in.size() - at));
        return nodes.group(Key.of(shape.name()), "table", span, span, rows);
    }

    /// What comes next in a tree: a page, or a row that stands between two pages.
    private record Step(long page, long cell) {}

    private List<Step> inner(long page, boolean keyed) {
        List<Step> children = new ArrayList<>();
        long head = pages.head(page);
        long cells = in.big(head + 3, 2);
        for (long i = 0; i < cells && in.has(head + 12 + 2 * i, 2); i++) {
            long cell = pages.at(page) + in.big(head + 12 + 2 * i, 2);
            if (in.has(cell, 4)) {
                children.add(new Step(in.big(cell, 4), -1));
                if (keyed) {
                    children.add(new Step(0, cell + 4));
                }
            }
        }
        children.add(new Step(in.big(head + 8, 4), -1));
        return children;
    }

    private void leaf(TableShape shape, long page, List<FieldNode> rows) {
        long head = pages.head(page);
        long cells = in.big(head + 3, 2);
        for (long i = 0; i < cells && in.has(head + 8 + 2 * i, 2) && !spent; i++) {
            row(shape, pages.at(page) + in.big(head + 8 + 2 * i, 2), rows);
        }
    }

    private void row(TableShape shape, long cell, List<FieldNode> rows) {
        Varint payload = Varint.at(in, cell);
        Varint number = shape.keyed() ? new Varint(0, payload.end()) : Varint.at(in, payload.end());
        long from = number.end();
        int local = payload.value() < 0 ? 0 : pages.local(payload.value(), shape.keyed());
        if (from < 0
                || payload.value() <= 0
                || payload.value() > context.limits().inflated()
                || !in.has(from, local)) {
            problem(cell, 1, "a row of '" + shape.name() + "' that is cut or damaged");
            return;
        }
        Span here = new Span(from, local);
        boolean complete = local == payload.value();
        Bytes whole = complete ? in.bytes().slice(here) : pages.whole(here, payload.value());
        Key key = new Key.Element(rows.size());
        Span span = new Span(cell, here.end() - cell);
        List<FieldNode> columns = new Columns(shape, new Octets(whole), here, number.value()).columns();
        rows.add(nodes.group(key, "row", span, here, columns));
    }

    /// The columns of one row.
    private final class Columns {
        private final TableShape shape;
        private final Octets row;
        private final Span here;
        private final long number;

        Columns(TableShape shape, Octets row, Span here, long number) {
            this.shape = shape;
            this.row = row;
            this.here = here;
            this.number = number;
        }

        List<FieldNode> columns() {
            List<FieldNode> columns = new ArrayList<>();
            Varint header = Varint.at(row, 0);
            long at = header.end();
            long value = header.value();
            while (at >= 0 && at < header.value() && value >= 0) {
                if (!context.takeNode()) {
                    spent = true;
                    problem(here.offset(), 1, "more than a million nodes; the rest is not shown");
                    break;
                }
                Varint type = Varint.at(row, at);
                long width = width(type.value());
                if (type.end() < 0 || !row.has(value, width)) {
                    problem(here.offset(), here.length(), "a row whose columns do not fit");
                    break;
                }
                columns.add(column(columns.size(), type.value(), value, width));
                at = type.end();
                value += width;
            }
            return columns;
        }

        /// Where bytes of the row stand in the file; their part that stands elsewhere is left out.
        private Span place(long from, long width) {
            long start = Math.min(here.end(), here.offset() + from);
            return new Span(start, Math.min(width, here.end() - start));
        }

        private FieldNode column(int index, long type, long at, long width) {
            Key key = Key.of(shape.column(index));
            Span span = place(at, width);
            boolean apart = span.length() < width;
            if (type == 0) {
                boolean own = index == shape.rowNumber();
                return Nodes.scalar(
                        key,
                        own ? "number" : "null",
                        span,
                        span,
                        new FieldValue.Literal(own ? Long.toString(number) : "null"));
            }
            if (type == 7) {
                return Nodes.scalar(key, "number", span, span, new FieldValue.Literal(Floats.text(row.big(at, 8), 8)));
            }
            if (type < 12) {
                long bits = type >= 8 ? type - 8 : row.big(at, (int) width) << 64 - 8 * width >> 64 - 8 * width;
                return Nodes.scalar(key, "number", span, span, new FieldValue.Literal(Long.toString(bits)));
            }
            Bytes content = apart ? row.bytes().slice(at, width) : in.bytes().slice(span);
            boolean text = type % 2 == 1;
            if (text && charset.equals(StandardCharsets.UTF_8) && row.isUtf8(at, width)) {
                return Nodes.scalar(key, "text", span, span, new FieldValue.Utf8(content));
            }
            return text && !charset.equals(StandardCharsets.UTF_8)
                    ? Nodes.scalar(
                            key, "text", span, span, new FieldValue.Literal(new String(content.toArray(), charset)))
                    : Nodes.scalar(key, "bytes", span, span, new FieldValue.Raw(content));
        }

        private static long width(long type) {
            return switch (Math.clamp(type, -1, 12)) {
                case 0, 8, 9 -> 0;
                case 1, 2, 3, 4 -> type;
                case 5 -> 6;
                case 6, 7 -> 8;
                case 12 -> (type - 12) / 2;
                default -> -1;
            };
        }
    }
}
