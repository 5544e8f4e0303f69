package org.telltale.importers.payload.multipart;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.problem.Problem;

/// Reads part after part: its headers, and its body as a leaf of the type that the headers declare.
final class MultipartReader {
    private final Octets in;
    private final Ascii text;
    private final Tree tree;
    private final String delimiter;

    MultipartReader(Bytes bytes, String boundary, DecodeContext context) {
        in = new Octets(bytes);
        text = new Ascii(bytes);
        tree = new Tree(bytes, context);
        delimiter = "--" + boundary;
    }

    Tree read() {
        tree.open("parts", false, 0, 0);
        int at = delimiter(0);
        if (at > 0) {
            leaf("preamble", 0, Math.min(at, in.size()), "");
        }
        int parts = 0;
        while (at < in.size() && !isLast(at)) {
            String refusal = tree.refusal();
            if (!refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal);
                at = in.size();
                break;
            }
            int next = delimiter(at + delimiter.length());
            if (next == in.size()) {
                tree.problem(Problem.warning(at, in.size() - (long) at, "the last boundary is missing"));
            }
            part(at, next, parts++);
            at = next;
        }
        int epilogue = Math.min(in.size(), lineEnd(at + delimiter.length()));
        if (epilogue < in.size()) {
            leaf("epilogue", epilogue, in.size(), "");
        }
        tree.closeAll(in.size());
        return tree;
    }

    /// The next line that begins with the boundary, or the size.
    private int delimiter(int from) {
        int at = text.find(delimiter, from);
        while (at >= 0) {
            int after = text.at(at + delimiter.length());
            boolean ends = after < 0 || Ascii.isSpace(after) || after == '-';
            if (ends && (at == 0 || text.at(at - 1) == '\n')) {
                return at;
            }
            at = text.find(delimiter, at + 1);
        }
        return in.size();
    }

    private boolean isLast(int at) {
        return text.startsWith("--", at + delimiter.length());
    }

    private int lineEnd(int from) {
        int feed = text.find('\n', Math.min(from, in.size()), in.size());
        return Math.min(in.size(), feed + 1);
    }

    private void part(int at, int next, int number) {
        int headers = lineEnd(at + delimiter.length());
        int blank = headers;
        while (blank < next && text.at(blank) != '\n' && !text.startsWith("\r\n", blank)) {
            blank = lineEnd(blank);
        }
        int body = Math.min(next, text.at(blank) == '\r' ? blank + 2 : blank + 1);
        int end = next < in.size() && next > body ? next - (text.at(next - 2) == '\r' ? 2 : 1) : next;
        PartHeaders said = new PartHeaders(in.text(headers, Math.min(blank, next) - (long) headers));
        tree.inner().name(said.name().orElse(Integer.toString(number)), at);
        tree.open("part", false, at, headers);
        if (blank > headers) {
            tree.words(blank - headers);
            leaf("headers", headers, Math.min(blank, next), "headers");
        }
        leaf("body", body, Math.max(body, end), said.mediaType());
        tree.close(next, next);
    }

    private void leaf(String name, long from, long end, String type) {
        Span span = new Span(from, end - from);
        boolean clean = in.isText(from, span.length());
        FieldValue value = clean
                ? new FieldValue.Utf8(in.bytes().slice(span))
                : new FieldValue.Raw(in.bytes().slice(span));
        String word = type.isEmpty() || type.equals("headers") && !clean ? clean ? "text" : "bytes" : type;
        tree.add(Nodes.scalar(Key.of(name), word, span, span, value));
    }
}
