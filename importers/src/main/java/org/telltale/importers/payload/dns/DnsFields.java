package org.telltale.importers.payload.dns;

import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;

/// The fields of a message one after another, as members of the container that is open. After a fault nothing more is
/// read.
final class DnsFields {
    private final Octets in;
    private final Tree tree;
    private int at;
    private String fault = "";
    private boolean odd;

    DnsFields(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
    }

    Tree tree() {
        return tree;
    }

    int at() {
        return at;
    }

    int size() {
        return in.size();
    }

    boolean isSound() {
        return fault.isEmpty();
    }

    String fault() {
        return fault;
    }

    void fail(String why) {
        fault = fault.isEmpty() ? why : fault;
    }

    /// Whether something was read that no usual message has.
    boolean isOdd() {
        return odd;
    }

    void note(boolean strange) {
        odd |= strange;
    }

    /// Opens a container that may have others of its name beside it.
    void open(String name, String type) {
        tree.inner().repeatable(name, at);
        tree.open(type, false, at, at);
    }

    void close() {
        if (isSound()) {
            tree.close(at, at);
        }
    }

    private boolean isThere(long count) {
        String refusal = isSound() ? tree.refusal() : fault;
        fail(refusal.isEmpty() && !in.has(at, count) ? "cut" : refusal);
        return isSound();
    }

    /// A number of up to eight bytes; 0 where it is not there.
    long number(String name, int count) {
        if (!isThere(count)) {
            return 0;
        }
        Span span = new Span(at, count);
        long bits = in.big(at, count);
        tree.inner().name(name, at);
        tree.add(tree.nodes().number(tree.inner().nextKey(), span, span, bits, true));
        at += count;
        return bits;
    }

    /// A number of two bytes that has a name.
    int type(String name) {
        if (!isThere(2)) {
            return 0;
        }
        int bits = (int) in.big(at, 2);
        literal(name, "type", 2, DnsNames.type(bits));
        return bits;
    }

    /// Bytes that stand for a text.
    void literal(String name, String type, int count, String text) {
        if (isThere(count)) {
            Span span = new Span(at, count);
            tree.inner().name(name, at);
            tree.add(tree.nodes().literal(tree.inner().nextKey(), type, span, span, text));
            at += count;
        }
    }

    void name(String name) {
        DomainName read = DomainName.read(i -> in.at(i), at);
        if (!read.whole()) {
            fail("no name, or one that is cut");
            return;
        }
        odd |= read.text().indexOf('\\') >= 0;
        tree.words(read.text().length());
        literal(name, "name", read.end() - at, read.text().isEmpty() ? "." : read.text());
    }

    /// A text behind its length of one byte, of which there may be several.
    void text(String name) {
        int length = Math.max(0, in.at(at));
        if (!isThere(1L + length)) {
            return;
        }
        Span span = new Span(at, 1L + length);
        Span value = new Span(at + 1L, length);
        tree.inner().repeatable(name, at);
        tree.add(
                in.isText(value.offset(), length)
                        ? tree.nodes().text(tree.inner().nextKey(), "text", span, value)
                        : tree.nodes().raw(tree.inner().nextKey(), "bytes", span, value));
        at += 1 + length;
    }

    /// Bytes as they are; none where there are none.
    void raw(String name, int count) {
        if (count > 0 && isThere(count)) {
            Span span = new Span(at, count);
            tree.inner().name(name, at);
            tree.add(tree.nodes().raw(tree.inner().nextKey(), "bytes", span, span));
            at += count;
        }
    }

    /// An address of four or sixteen bytes, of which there may be several.
    void address(int count) {
        if (isThere(count)) {
            Span span = new Span(at, count);
            tree.inner().repeatable("address", at);
            String text = new Address(Slice.of(next(count))).toString();
            tree.add(tree.nodes().literal(tree.inner().nextKey(), "address", span, span, text));
            at += count;
        }
    }

    /// The bytes from here on, as far as they are there.
    byte[] next(int count) {
        return in.has(at, count) ? in.bytes().slice(at, count).toArray() : new byte[0];
    }
}
