package org.telltale.importers.payload.bson;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Open;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;
import org.telltale.model.problem.Problem;

/// Reads documents element by element; the ends of those that are open are kept beside the tree.
final class BsonReader {
    private static final int EMPTY = 5;

    private final Octets in;
    private final Tree tree;
    private final Values values;
    private final List<Integer> ends = new ArrayList<>();
    private int at;
    private boolean failed;

    BsonReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
        values = new Values(in);
    }

    Tree read() {
        while (!failed && at < in.size()) {
            if (ends.isEmpty()) {
                document("document", false, at, at, in.size());
            } else {
                element(ends.getLast());
            }
        }
        return tree;
    }

    private void document(String type, boolean list, int start, int sizeAt, int limit) {
        long size = limit - sizeAt >= EMPTY ? in.little(sizeAt, 4) : 0;
        String refusal = tree.refusal();
        if (size < EMPTY || size > limit - sizeAt || in.at(sizeAt + size - 1) != 0 || !refusal.isEmpty()) {
            fail(refusal.isEmpty() ? "a length that does not fit" : refusal);
            return;
        }
        tree.open(type, list, start, sizeAt + 4L);
        ends.add((int) (sizeAt + size));
        at = sizeAt + 4;
    }

    private void element(int end) {
        int start = at;
        if (at == end - 1) {
            close(end);
            return;
        }
        int type = in.at(at);
        int nul = in.find(0, at + 1L, end - 1L);
        if (!Element.isType(type) || nul < 0) {
            fail(type == 0 ? "an end before the end" : nul < 0 ? "a name without end" : "unknown type " + type);
            return;
        }
        name(start, nul);
        int value = nul + 1;
        switch (type) {
            case Element.DOCUMENT, Element.ARRAY ->
                document(Element.name(type), type == Element.ARRAY, value, value, end - 1);
            case Element.CODE_WITH_SCOPE -> code(value, end - 1);
            default -> scalar(type, value, end - 1);
        }
    }

    private void name(int start, int nul) {
        String name = in.text(start + 1L, nul - start - 1L);
        Open inner = tree.inner();
        boolean index = inner.isList() && name.equals(Integer.toString(inner.size()));
        if (index) {
            inner.begin(start);
        } else {
            inner.name(name, start);
            tree.words(in.isText(start + 1L, nul - start - 1L) ? name.length() : 0);
        }
    }

    private void close(int end) {
        ends.removeLast();
        tree.close(end - 1L, end);
        at = end;
        while (!ends.isEmpty() && tree.inner().type().equals(Element.name(Element.CODE_WITH_SCOPE))) {
            ends.removeLast();
            tree.close(at, at);
        }
    }

    private void scalar(int type, int value, int limit) {
        long length = Element.length(in, type, value, limit);
        String refusal = tree.refusal();
        if (length < 0 || length > limit - value || !refusal.isEmpty()) {
            fail(refusal.isEmpty() ? "a length that does not fit" : refusal);
            return;
        }
        FieldValue content = values.of(type, value, length);
        Span span = tree.span(value, value + length);
        tree.words(content instanceof FieldValue.Utf8 ? length : 0);
        if (values.isOdd(type, value, length, content)) {
            tree.problem(Problem.notice(value, length, "not UTF-8, or neither true nor false"));
        }
        String word = values.type(type, value, content);
        tree.add(Nodes.scalar(tree.inner().nextKey(), word, span, values.span(type, value, length), content));
        at = (int) (value + length);
    }

    /// Code and the document of its names, which follows it.
    private void code(int value, int limit) {
        long whole = limit - value >= 4 ? in.little(value, 4) : 0;
        long code = Element.string(in, value + 4, limit);
        if (whole < 14 || whole > limit - value || code < 0 || 4 + code + EMPTY > whole) {
            fail("a length that does not fit");
            return;
        }
        int scope = (int) (value + 4 + code);
        if (in.little(scope, 4) != whole - 4 - code) {
            fail("a length that does not fit");
            return;
        }
        Open open = tree.open(Element.name(Element.CODE_WITH_SCOPE), false, value, value + 4L);
        ends.add((int) (value + whole));
        open.name("code", value + 4L);
        scalar(13, value + 4, scope);
        if (!failed) {
            tree.inner().name("scope", scope);
            document(Element.name(Element.DOCUMENT), false, scope, scope, (int) (value + whole));
        }
    }

    private void fail(String why) {
        failed = true;
        tree.fail(at, why);
    }
}
