package org.telltale.importers.payload.avro;

import java.util.List;

/// A type of an [Avro schema](https://avro.apache.org/docs/1.12.0/specification/#schema-declaration).
sealed interface Schema {
    /// A type without parts.
    ///
    /// @param word the type of its nodes: the logical type where there is one
    record Plain(Kind kind, String word) implements Schema {}

    /// @param word the type of its nodes
    record Fixed(int size, String word) implements Schema {}

    record Symbols(List<String> symbols) implements Schema {
        public Symbols {
            symbols = List.copyOf(symbols);
        }
    }

    record Items(Schema of) implements Schema {}

    record Entries(Schema of) implements Schema {}

    record Choice(List<Schema> branches) implements Schema {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /// A record; its members are known once the whole schema is, as it may hold itself.
    final class Members implements Schema {
        private final String name;
        private List<Member> members = List.of();

        Members(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        List<Member> members() {
            return members;
        }

        void are(List<Member> read) {
            members = List.copyOf(read);
        }
    }

    record Member(String name, Schema schema) {}

    /// Types without parts.
    enum Kind {
        NULL,
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        BYTES,
        STRING
    }
}
