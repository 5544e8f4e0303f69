package org.telltale.importers.payload.csv;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Rows of columns between commas, [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180); columns are numbered from 0.
/// One row is the layer itself, several are elements. Tables may use tabs or semicolons.
///
/// An analyst may give `separator`, and names for the columns between commas: `columns` for all rows, `columns-ID` for
/// those whose first column is that id.
public final class CsvDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("csv", 1);
    private static final int HEAD = PayloadPipeline.HEAD;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("separator", "columns");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (isDeclared(hint)) {
            return Fit.CERTAIN;
        }
        return switch (hint.origin()) {
            case TEXT -> isLog(head) ? Fit.LIKELY : Fit.NONE;
            case UNWRAPPED, BODY -> isText(head) && isLog(head) ? Fit.LIKELY : Fit.NONE;
            case BYTES, URL, HEADERS -> Fit.NONE;
        };
    }

    private static boolean isLog(Bytes head) {
        return LogRows.areEvident(new Ascii(head), head.size() >= HEAD);
    }

    private static boolean isText(Bytes head) {
        ArrayBytes here = ArrayBytes.of(head);
        int end = here.start() + here.length();
        int fault = CleanText.fault(here.array(), here.start(), end);
        return fault == end || head.size() >= HEAD && fault > end - 4;
    }

    private static boolean isDeclared(MediaHint hint) {
        return hint.mediaType().startsWith("text/csv") || hint.mediaType().startsWith("text/tab-separated-values");
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        boolean table = context.isForced() || isDeclared(context.hint());
        if (!table && !LogRows.areEvident(text, false)) {
            return new DecodeResult.NotMine("no rows");
        }
        int given = context.given("separator").map(s -> new Ascii(s).at(0)).orElse(-1);
        Rows rows = new Rows(bytes, given >= 0 ? given : table ? separator(text) : ',', context);
        return new DecodeResult.Decoded(rows.layer());
    }

    private static int separator(Ascii text) {
        int line = text.find('\n', 0, text.size());
        int best = ',';
        int most = 0;
        for (int candidate : new int[] {',', '\t', ';'}) {
            int count = 0;
            for (int i = 0; i < line; i++) {
                count += text.at(i) == candidate ? 1 : 0;
            }
            best = count > most ? candidate : best;
            most = Math.max(most, count);
        }
        return best;
    }

    /// The pass over all rows.
    private static final class Rows {
        private final Bytes bytes;
        private final Ascii text;
        private final int separator;
        private final Nodes nodes;
        private final DecodeContext context;
        private final List<FieldNode> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int at;

        Rows(Bytes bytes, int separator, DecodeContext context) {
            this.bytes = bytes;
            this.text = new Ascii(bytes);
            this.separator = separator;
            this.nodes = new Nodes(bytes);
            this.context = context;
        }

        Layer layer() {
            while (at < text.size() && problems.isEmpty()) {
                int start = at;
                List<FieldNode> columns = row();
                Span span = new Span(start, at - (long) start);
                rows.add(nodes.group(new Key.Element(rows.size()), "row", span, span, columns));
                at += text.at(at) == '\r' ? 1 : 0;
                at += text.at(at) == '\n' ? 1 : 0;
            }
            boolean one = rows.size() == 1 && rows.getFirst() instanceof FieldNode.Group;
            FieldNode root = nodes.group(
                    Key.ROOT,
                    one ? "row" : "rows",
                    nodes.all(),
                    nodes.all(),
                    one && rows.getFirst() instanceof FieldNode.Group row ? row.children() : rows);
            return Layer.of("csv", bytes, root, problems);
        }

        private List<FieldNode> row() {
            List<FieldNode> columns = new ArrayList<>();
            String[] names = new String[0];
            while (true) {
                if (!context.takeNode()) {
                    Span rest = new Span(at, text.size() - (long) at);
                    columns.add(nodes.opaque(Key.of("rest"), rest, "more than a million nodes"));
                    problems.add(Problem.warning(at, rest.length(), "the rest is opaque"));
                    at = text.size();
                    return columns;
                }
                int index = columns.size();
                columns.add(column(Key.of(index)));
                names = index == 0 ? names(columns.getFirst()) : names;
                if (index < names.length && !names[index].isBlank()) {
                    columns.set(index, Columns.named(names[index].strip(), columns.get(index)));
                }
                if (text.at(at) != separator) {
                    return columns;
                }
                at++;
            }
        }

        /// The names given for rows that begin with this column.
        private String[] names(FieldNode first) {
            String id =
                    first instanceof FieldNode.Scalar scalar ? scalar.value().text() : "";
            String own = context.givenText("columns-" + id);
            String all = own.isEmpty() ? context.givenText("columns") : own;
            return all.isEmpty() ? new String[0] : all.split(",", -1);
        }

        private FieldNode column(Key key) {
            int end = quotedEnd();
            if (end > 0) {
                Span span = new Span(at, end - (long) at);
                Span value = new Span(at + 1L, span.length() - 2);
                at = end;
                String inside = new FieldValue.Utf8(bytes.slice(value)).text();
                return inside.contains("\"\"")
                        ? nodes.literal(key, "text", span, value, inside.replace("\"\"", "\""))
                        : nodes.text(key, "text", span, value);
            }
            int start = at;
            while (at < text.size() && text.at(at) != separator && !isLineEnd(at)) {
                at++;
            }
            Span span = new Span(start, at - (long) start);
            return nodes.text(key, "text", span, span);
        }

        private boolean isLineEnd(int offset) {
            return text.at(offset) == '\n' || text.at(offset) == '\r' && text.at(offset + 1) == '\n';
        }

        /// The offset after a quoted column that a separator or line end follows, or -1.
        private int quotedEnd() {
            if (text.at(at) != '"') {
                return -1;
            }
            int quote = text.find('"', at + 1, text.size());
            while (text.at(quote + 1) == '"') {
                quote = text.find('"', quote + 2, text.size());
            }
            int next = text.at(quote + 1);
            boolean closed = quote < text.size() && (next < 0 || next == separator || isLineEnd(quote + 1));
            return closed ? quote + 1 : -1;
        }
    }
}
