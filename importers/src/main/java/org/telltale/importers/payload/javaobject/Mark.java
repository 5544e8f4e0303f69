package org.telltale.importers.payload.javaobject;

/// The bytes that contents begin with.
final class Mark {
    static final int NULL = 0x70;
    static final int REFERENCE = 0x71;
    static final int CLASS_SHAPE = 0x72;
    static final int OBJECT = 0x73;
    static final int STRING = 0x74;
    static final int ARRAY = 0x75;
    static final int CLASS = 0x76;
    static final int BLOCK = 0x77;
    static final int END = 0x78;
    static final int RESET = 0x79;
    static final int LONG_BLOCK = 0x7a;
    static final int EXCEPTION = 0x7b;
    static final int LONG_STRING = 0x7c;
    static final int PROXY = 0x7d;
    static final int ENUM = 0x7e;

    private Mark() {}

    static boolean is(int octet) {
        return octet >= NULL && octet <= ENUM;
    }
}
