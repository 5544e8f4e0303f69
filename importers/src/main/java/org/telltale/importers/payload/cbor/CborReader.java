package org.telltale.importers.payload.cbor;

import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Open;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;
import org.telltale.model.problem.Problem;

/// Reads data items one after another; containers end by count or by a break.
///
/// A map's scalar keys name its members; an entry with another key is two members, `key` and `value`.
final class CborReader {
    private static final int INDEFINITE = 31;

    private final Octets in;
    private final Tree tree;
    private final Chunks chunks;
    private int at;
    private int itemAt;
    private boolean failed;

    CborReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
        chunks = new Chunks(in, tree);
    }

    Tree read() {
        while (!failed && at < in.size()) {
            item();
            if (!failed) {
                tree.closeCounted(at);
            }
        }
        if (!failed && tree.depth() > 0) {
            tree.fail(in.size(), "cut: members are missing");
        }
        return tree;
    }

    private void item() {
        itemAt = at;
        if (isBreak()) {
            end();
            return;
        }
        boolean key = !tree.inner().isList() && !tree.inner().isNamed();
        if (key && tree.depth() > 0 && name()) {
            return;
        }
        String refusal = tree.refusal();
        if (refusal.isEmpty()) {
            tree.inner().take();
            value();
        } else {
            fail(refusal);
        }
    }

    private boolean isBreak() {
        return in.at(at) == 0xff;
    }

    private void end() {
        Open inner = tree.inner();
        boolean odd = inner.isNamed() || inner.isAwaitingValue();
        if (tree.depth() == 0 || inner.left() != Open.UNCOUNTED || odd) {
            fail("a break where none may be");
        } else {
            tree.close(at, at + 1L);
            at++;
        }
    }

    /// Reads a scalar key; false where the entry's key is a value of its own.
    private boolean name() {
        Head head = Head.at(in, at);
        Open map = tree.inner();
        boolean scalar = head.isGood() && head.major() != 4 && head.major() != 5 && head.major() != 6;
        if (map.isAwaitingValue()
                || !scalar
                || head.info() == INDEFINITE
                || head.isString() && !in.has(head.end(), head.argument())) {
            map.nameApart(at);
            return false;
        }
        long end = head.isString() ? head.end() + head.argument() : head.end();
        map.name(Words.key(in, head), at);
        tree.words(head.major() == 3 ? head.argument() : 0);
        remarkText(head);
        map.take();
        at = (int) end;
        return true;
    }

    private void value() {
        int start = at;
        StringBuilder type = new StringBuilder();
        long tag = -1;
        Head head = Head.at(in, at);
        while (head.isGood() && head.major() == 6) {
            tag = head.argument();
            type.append(type.length() > 60 ? "" : "tag " + Long.toUnsignedString(tag) + " ");
            at = head.end();
            head = Head.at(in, at);
        }
        if (!head.isGood()) {
            fail(head.end() < 0 ? "reserved additional information" : "cut");
            return;
        }
        switch (head.major()) {
            case 0, 1 -> integer(type + "number", start, head);
            case 2, 3 -> string(type.toString(), tag, start, head);
            case 4, 5 -> container(type.toString(), start, head);
            default -> simple(type.toString(), start, head);
        }
    }

    private void integer(String type, int start, Head head) {
        if (head.info() == INDEFINITE) {
            fail("a number of indefinite length");
            return;
        }
        FieldValue value = head.major() == 0
                ? new FieldValue.Whole(head.argument())
                : new FieldValue.Literal(Words.negative(head.argument()));
        scalar(type, start, at, head.end(), value);
    }

    private void scalar(String type, int start, long value, long end, FieldValue content) {
        tree.add(Words.scalar(tree, type, tree.span(start, end), new Span(value, end - value), content));
        at = (int) end;
    }

    private void string(String type, long tag, int start, Head head) {
        if (head.info() == INDEFINITE) {
            int end = chunks.read(type, start, head);
            if (end >= 0) {
                at = end;
            } else {
                fail("chunks that are cut or of another kind");
            }
            return;
        }
        if (!in.has(head.end(), head.argument())) {
            fail("length points past the end");
            return;
        }
        long end = head.end() + head.argument();
        Bytes content = in.bytes().slice(head.end(), head.argument());
        boolean text = head.major() == 3 && in.isText(head.end(), head.argument());
        tree.words(text ? head.argument() : 0);
        if (text || head.major() == 3 && in.isUtf8(head.end(), head.argument())) {
            scalar(type + "text", start, head.end(), end, new FieldValue.Utf8(content));
        } else if (head.major() == 2 && (tag == 2 || tag == 3) && content.size() <= 1024) {
            scalar(type + "number", start, head.end(), end, new FieldValue.Literal(Words.bignum(content, tag == 3)));
        } else {
            scalar(type + "bytes", start, head.end(), end, new FieldValue.Raw(content));
        }
        remarkText(head);
    }

    private void remarkText(Head head) {
        if (head.major() == 3 && !in.isUtf8(head.end(), head.argument())) {
            tree.problem(Problem.warning(head.end(), head.argument(), "text that is no UTF-8"));
        }
    }

    private void container(String type, int start, Head head) {
        boolean list = head.major() == 4;
        long most = list ? Long.MAX_VALUE : Long.MAX_VALUE / 2;
        boolean counted = head.info() != INDEFINITE;
        if (counted && (head.argument() < 0 || head.argument() > most)) {
            fail("more members than bytes");
            return;
        }
        Open open = tree.open(type + (list ? "array" : "map"), list, start, head.end());
        open.expecting(counted ? head.argument() * (list ? 1 : 2) : Open.UNCOUNTED);
        at = head.end();
    }

    private void simple(String type, int start, Head head) {
        int width = head.end() - at - 1;
        if (head.info() == INDEFINITE) {
            fail("a tag before a break");
        } else if (head.info() >= 25) {
            String text = Floats.text(head.argument(), width);
            scalar(type + "number", start, at, head.end(), new FieldValue.Literal(text));
        } else {
            String word = Words.simple((int) head.argument());
            scalar(type + Words.simpleType(word), start, at, head.end(), new FieldValue.Literal(word));
        }
    }

    private void fail(String why) {
        failed = true;
        tree.fail(itemAt, why);
    }
}
