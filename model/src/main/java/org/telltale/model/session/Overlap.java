package org.telltale.model.session;

import java.util.List;

/// How a capture's records relate to those of others that are in the study.
///
/// @param kind what was found
/// @param with names of the sessions concerned
public record Overlap(Kind kind, List<String> with) {
    public enum Kind {
        NONE("none"),
        IDENTICAL("identical"),
        CONTAINS("contains"),
        CONTAINED("contained"),
        PARTIAL("partial"),
        /// Another recording of the same exchanges by another tool.
        SAME_RUN("same-run"),
        TOO_LITTLE_TO_TELL("too-little-to-tell");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static final Overlap NONE = new Overlap(Kind.NONE, List.of());

    public Overlap {
        with = List.copyOf(with);
    }
}
