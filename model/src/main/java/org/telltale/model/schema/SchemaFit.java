package org.telltale.model.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.WireFormat;

/// How well messages of a schema explain bytes.
///
/// A byte is explained when it belongs to a declared field whose value is of the declared kind; a tag and length count
/// with their value. Bytes of an unknown field or of another kind are not; nor is anything behind damage.
///
/// @param score explained bytes by all bytes, 0 to 1; 0 for no bytes
/// @param used different declared fields that were met, at all levels
/// @param unused fields of the message itself that were never met
public record SchemaFit(MessageType type, double score, int used, int unused) {
    private static final int LEVELS = 64;

    /// All messages of a schema that explain anything, the best first: by score, then by fields met, then by fields
    /// that are missing.
    public static List<SchemaFit> rank(Schema schema, List<Bytes> messages) {
        List<SchemaFit> ranked = new ArrayList<>();
        for (MessageType type : schema.messages()) {
            SchemaFit fit = of(schema, type, messages);
            if (fit.score > 0 && !type.isMapEntry()) {
                ranked.add(fit);
            }
        }
        ranked.sort(Comparator.comparingDouble(SchemaFit::score)
                .thenComparingInt(SchemaFit::used)
                .reversed()
                .thenComparingInt(SchemaFit::unused));
        return ranked;
    }

    public static SchemaFit of(Schema schema, MessageType type, List<Bytes> messages) {
        Scoring scoring = new Scoring(schema);
        for (Bytes message : messages) {
            scoring.add(ArrayBytes.of(message), type);
        }
        int met = (int) type.members().stream().filter(scoring.met::contains).count();
        double score = scoring.all == 0 ? 0 : (double) scoring.explained / scoring.all;
        return new SchemaFit(type, score, scoring.met.size(), type.members().size() - met);
    }

    /// Whether this one explains all, and clearly more than the next best.
    public boolean isCertain(List<SchemaFit> ranked) {
        boolean alone = ranked.stream()
                .filter(other -> other != this)
                .noneMatch(other -> other.score >= score && other.used >= used && other.unused <= unused);
        return score == 1 && alone;
    }

    private static final class Scoring {
        private final Schema schema;
        private final Set<Member> met = new HashSet<>();
        private final Deque<Part> parts = new ArrayDeque<>();
        private long explained;
        private long all;

        private record Part(ArrayBytes bytes, MessageType type, int level) {
            int start() {
                return bytes.start();
            }

            int end() {
                return bytes.start() + bytes.length();
            }

            byte[] array() {
                return bytes.array();
            }

            ArrayBytes inside(int from, int until) {
                return ArrayBytes.of(bytes.slice(from - start(), until - from));
            }
        }

        Scoring(Schema schema) {
            this.schema = schema;
        }

        void add(ArrayBytes message, MessageType type) {
            all += message.length();
            parts.push(new Part(message, type, 0));
            while (!parts.isEmpty()) {
                fields(parts.pop());
            }
        }

        private void fields(Part part) {
            int at = part.start();
            while (at < part.end()) {
                int value = WireFormat.skipVarint(part.array(), at, part.end());
                long tag = value < 0 ? 0 : WireFormat.varint(part.array(), at);
                int type = (int) tag & 7;
                if (type == WireFormat.GROUP_END) {
                    explained += Math.max(0, value - at);
                    return;
                }
                int next = WireFormat.fieldNumber(tag) == 0
                        ? -1
                        : type == WireFormat.GROUP
                                ? groupEnd(part, value)
                                : WireFormat.skipValue(part.array(), value, part.end(), type);
                if (next < 0) {
                    return;
                }
                String number = Integer.toString(WireFormat.fieldNumber(tag));
                int from = at;
                part.type.member(number).ifPresent(member -> explain(part, member, type, from, value, next));
                at = next;
            }
        }

        private void explain(Part part, Member member, int type, int at, int value, int next) {
            int content = type == WireFormat.LEN ? WireFormat.skipVarint(part.array(), value, part.end()) : value;
            boolean packed =
                    type == WireFormat.LEN && member.repeated() && member.kind().isPackable();
            if (member.kind().wireType() != type && !packed) {
                return;
            }
            boolean message = member.kind() == Kind.MESSAGE || member.kind() == Kind.GROUP;
            boolean inner = message && part.level < LEVELS && content < next;
            if (inner) {
                explained += content - at;
                schema.typeOf(member)
                        .ifPresent(t -> parts.push(new Part(part.inside(content, next), t, part.level + 1)));
            } else if (packed
                    ? isPacked(part.array(), content, next, member)
                    : isOfKind(part.array(), content, next, member)) {
                explained += next - at;
            } else {
                return;
            }
            met.add(member);
        }

        /// The position after the end tag of the group whose content begins here, or -1.
        private static int groupEnd(Part part, int from) {
            int open = 1;
            int at = from;
            while (open > 0 && at >= 0 && at < part.end()) {
                int value = WireFormat.skipVarint(part.array(), at, part.end());
                int inner = value < 0 ? -1 : (int) WireFormat.varint(part.array(), at) & 7;
                boolean mark = inner == WireFormat.GROUP || inner == WireFormat.GROUP_END;
                open += inner == WireFormat.GROUP ? 1 : inner == WireFormat.GROUP_END ? -1 : 0;
                at = mark || value < 0 ? value : WireFormat.skipValue(part.array(), value, part.end(), inner);
            }
            return open == 0 ? at : -1;
        }

        private static boolean isPacked(byte[] array, int start, int end, Member member) {
            int at = start;
            while (at >= 0 && at < end) {
                at = WireFormat.skipValue(array, at, end, member.kind().wireType());
            }
            return at >= 0;
        }

        private boolean isOfKind(byte[] array, int start, int end, Member member) {
            return switch (member.kind()) {
                case STRING -> CleanText.isUtf8(array, start, end);
                case BOOL -> end - start == 1 && array[start] >= 0 && array[start] <= 1;
                case ENUM ->
                    schema.enumeration(member.type())
                            .filter(type -> type.nameOf((int) WireFormat.varint(array, start))
                                    .isPresent())
                            .isPresent();
                case INT32, SFIXED32 -> {
                    long bits = member.kind() == Kind.INT32 ? WireFormat.varint(array, start) : 0;
                    yield bits == (int) bits;
                }
                case UINT32, SINT32 -> WireFormat.varint(array, start) >>> 32 == 0;
                default -> true;
            };
        }
    }
}
