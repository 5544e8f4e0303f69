package org.telltale.importers.payload.thrift;

import org.telltale.importers.payload.tree.Octets;

/// How a protocol writes numbers and types.
enum Wire {
    /// [Binary](https://github.com/apache/thrift/blob/master/doc/specs/thrift-binary-protocol.md).
    BINARY {
        @Override
        boolean begins(Octets in, int at) {
            if (!in.has(at, 12)) {
                return false;
            }
            long name = in.big(at + 4L, 4);
            int type = in.at(at + 3L);
            return in.big(at, 2) == 0x8001 && type >= 1 && type <= 4 && name > 0 && name < 256;
        }

        @Override
        Kind kind(int code) {
            return binary(code);
        }
    },

    /// Binary without its mark, as older writers begin a message: the name, then its type.
    OLD_BINARY {
        @Override
        boolean begins(Octets in, int at) {
            long name = in.has(at, 4) ? in.big(at, 4) : 0;
            if (name < 3 || name > 127 || !in.has(at + 4L, name + 6)) {
                return false;
            }
            for (long i = at + 4L; i < at + 4 + name; i++) {
                int c = in.at(i);
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
                if (!letter && (i == at + 4L || (c < '0' || c > '9') && c != '.' && c != ':')) {
                    return false;
                }
            }
            int type = in.at(at + 4 + name);
            return type >= 1 && type <= 4;
        }

        @Override
        Kind kind(int code) {
            return binary(code);
        }
    },

    /// [Compact](https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md).
    COMPACT {
        @Override
        boolean begins(Octets in, int at) {
            int second = in.at(at + 1L);
            return in.has(at, 6) && in.at(at) == 0x82 && (second & 31) == 1 && second >> 5 >= 1 && second >> 5 <= 4;
        }

        @Override
        Kind kind(int code) {
            return switch (code) {
                case 0 -> Kind.STOP;
                case 1, 2 -> Kind.BOOL;
                case 3 -> Kind.BYTE;
                case 4 -> Kind.I16;
                case 5 -> Kind.I32;
                case 6 -> Kind.I64;
                case 7 -> Kind.DOUBLE;
                case 8 -> Kind.STRING;
                case 9 -> Kind.LIST;
                case 10 -> Kind.SET;
                case 11 -> Kind.MAP;
                case 12 -> Kind.STRUCT;
                case 13 -> Kind.UUID;
                default -> Kind.UNKNOWN;
            };
        }
    };

    /// Whether a message of this protocol begins there.
    abstract boolean begins(Octets in, int at);

    abstract Kind kind(int code);

    private static Kind binary(int code) {
        return switch (code) {
            case 0 -> Kind.STOP;
            case 2 -> Kind.BOOL;
            case 3 -> Kind.BYTE;
            case 4 -> Kind.DOUBLE;
            case 6 -> Kind.I16;
            case 8 -> Kind.I32;
            case 10 -> Kind.I64;
            case 11 -> Kind.STRING;
            case 12 -> Kind.STRUCT;
            case 13 -> Kind.MAP;
            case 14 -> Kind.SET;
            case 15 -> Kind.LIST;
            case 16 -> Kind.UUID;
            default -> Kind.UNKNOWN;
        };
    }

    /// The protocol of the message that begins there; [#BINARY] where none does.
    static Wire of(Octets in, int at) {
        return COMPACT.begins(in, at)
                ? COMPACT
                : BINARY.begins(in, at) || !OLD_BINARY.begins(in, at) ? BINARY : OLD_BINARY;
    }

    static boolean isMessage(Octets in, int at) {
        return of(in, at).begins(in, at);
    }
}
