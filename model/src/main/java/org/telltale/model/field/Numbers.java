package org.telltale.model.field;

/// Keys and values of small numbers, made once: a protobuf tree has millions.
final class Numbers {
    private static final Key[] SMALL = new Key[1024];
    private static final FieldValue.Whole[] WHOLE = new FieldValue.Whole[1024];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Key.Name(Integer.toString(i), 0);
            WHOLE[i] = new FieldValue.Whole(i);
        }
    }

    private Numbers() {}

    static Key key(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : new Key.Name(Long.toString(number), 0);
    }

    static FieldValue.Whole whole(long bits) {
        return bits >= 0 && bits < WHOLE.length ? WHOLE[(int) bits] : new FieldValue.Whole(bits);
    }
}
