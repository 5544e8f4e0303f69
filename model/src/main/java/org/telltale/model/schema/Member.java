package org.telltale.model.schema;

/// A declared field.
///
/// @param name as declared; of an extension the full name in brackets
/// @param type full name of the message or enum, without a leading dot; empty for scalars
/// @param packed whether a writer packs it; a reader takes both
/// @param oneof the choice it belongs to, or empty
public record Member(
        String name,
        int number,
        Kind kind,
        String type,
        boolean repeated,
        boolean required,
        boolean packed,
        String oneof) {
    /// `repeated acme.Ping`, `enum acme.Color`, `sint32`.
    public String words() {
        String what = switch (kind) {
            case MESSAGE -> type;
            case GROUP, ENUM -> kind.word() + " " + type;
            default -> kind.word();
        };
        return (repeated ? "repeated " : required ? "required " : "") + what;
    }

    /// The reading that this declaration chooses for its pattern.
    public String reading() {
        return repeated && kind.isPackable() ? "packed-" + packedWord() : kind.reading();
    }

    private String packedWord() {
        return switch (kind) {
            case FLOAT, DOUBLE -> kind.word();
            case FIXED32, SFIXED32 -> "fixed32";
            case FIXED64, SFIXED64 -> "fixed64";
            default -> "varint";
        };
    }
}
