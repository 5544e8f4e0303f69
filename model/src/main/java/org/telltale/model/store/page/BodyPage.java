package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.List;

/// A page of consecutive bodies, read in place. Confined to one thread.
public final class BodyPage {
    static final int HEAD = 8;
    private static final int PAYLOAD = 0;
    private static final int CONTEXT = 1;
    private static final int OUTCOME = 2;
    private static final int NODES = 3;
    private static final int NESTED = 4;
    private static final int DEPTH = 5;
    private static final int PROBLEMS = 6;
    private static final int OFFSET = 7;

    private final Unpacker in;
    private final int first;
    private final int[][] head;
    private final int plain;
    private final int hashed;
    private final int plainStart;
    private final int data;

    /// @param first number of its first body
    public BodyPage(int first, byte[] page) {
        this.first = first;
        in = new Unpacker(page);
        int count = (int) in.fixed();
        plain = (int) in.fixed();
        hashed = (int) in.fixed();
        head = new int[HEAD][count];
        for (int[] column : head) {
            in.ints(column, 0, count);
        }
        plainStart = in.position();
        data = plainStart + (plain + 2 * hashed) * Long.BYTES;
    }

    public int first() {
        return first;
    }

    public int count() {
        return head[0].length;
    }

    /// Payload of a body of this page, by its index here; -1 where it was forgotten.
    public int payload(int index) {
        return head[PAYLOAD][index];
    }

    public int context(int index) {
        return head[CONTEXT][index];
    }

    public int outcome(int index) {
        return head[OUTCOME][index];
    }

    public int nodes(int index) {
        return head[NODES][index];
    }

    public int nested(int index) {
        return head[NESTED][index];
    }

    public int depth(int index) {
        return head[DEPTH][index];
    }

    public int problemCount(int index) {
        return head[PROBLEMS][index];
    }

    /// Different values in this page; they have indexes from 0 on.
    public int values() {
        return plain + hashed;
    }

    public long code(int value) {
        return in.fixedAt(plainStart, value);
    }

    /// As [Body.Posting#prefix].
    public long prefix(int value) {
        return value < plain ? 0 : in.fixedAt(plainStart, value + hashed);
    }

    /// Index of a value; -1 where no body of this page holds it.
    public int find(long code) {
        int from = ValueCodes.isHashed(code) ? plain : 0;
        int to = ValueCodes.isHashed(code) ? plain + hashed : plain;
        for (int i = from; i < to; i++) {
            if (code(i) == code) {
                return i;
            }
        }
        return -1;
    }

    /// Receives the postings of a body.
    @FunctionalInterface
    public interface PostingVisitor {
        /// @param value index in this page, -1 where the variant is no leaf
        void posting(int variant, int value, int count);
    }

    public void postings(int index, PostingVisitor visitor) {
        in.seek(data + head[OFFSET][index]);
        int count = in.count();
        int variant = 0;
        for (int i = 0; i < count; i++) {
            variant += (int) in.signed();
            int value = in.count();
            int index0 = value == 0 ? -1 : (value - 1 >>> 1) + ((value & 1) == 0 ? plain : 0);
            visitor.posting(variant, index0, in.count());
        }
    }

    /// Receives the shapes of a body.
    @FunctionalInterface
    public interface ShapeVisitor {
        void shape(int shape, int count);
    }

    public void shapes(int index, ShapeVisitor visitor) {
        postings(index, (_, _, _) -> {});
        int count = in.count();
        for (int i = 0; i < count; i++) {
            visitor.shape(in.count(), in.count());
        }
    }

    public List<Body.Remark> problems(int index) {
        if (head[PROBLEMS][index] == 0) {
            return List.of();
        }
        shapes(index, (_, _) -> {});
        List<Body.Remark> problems = new ArrayList<>();
        for (int i = 0; i < head[PROBLEMS][index]; i++) {
            problems.add(new Body.Remark(in.text(), RecordCodec.problem(in)));
        }
        return problems;
    }

    /// A body as it was added.
    public Body body(int index) {
        List<Body.Posting> postings = new ArrayList<>();
        postings(
                index,
                (variant, value, count) -> postings.add(new Body.Posting(
                        variant, value >= 0, value < 0 ? 0 : code(value), value < 0 ? 0 : prefix(value), count)));
        List<Body.ShapeCount> shapes = new ArrayList<>();
        shapes(index, (shape, count) -> shapes.add(new Body.ShapeCount(shape, count)));
        return new Body(
                payload(index),
                context(index),
                outcome(index),
                nodes(index),
                nested(index),
                depth(index),
                postings,
                shapes,
                problems(index));
    }
}
