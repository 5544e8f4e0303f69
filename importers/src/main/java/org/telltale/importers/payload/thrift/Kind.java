package org.telltale.importers.payload.thrift;

/// A type on the wire.
enum Kind {
    STOP,
    BOOL,
    BYTE,
    I16,
    I32,
    I64,
    DOUBLE,
    STRING,
    STRUCT,
    MAP,
    SET,
    LIST,
    UUID,
    UNKNOWN
}
