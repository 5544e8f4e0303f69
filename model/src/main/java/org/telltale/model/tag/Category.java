package org.telltale.model.tag;

/// A kind of personal data, such as `identifier/device`.
///
/// @param id kebab-case, `family-word` or `family-word/kind`; never changed once released
/// @param code three letters for chips and cells, such as `IDD`
/// @param family which of the five hues it takes
/// @param hotKey the digit that tags with it, `shift+1` … for the second row, or empty
public record Category(String id, String code, Family family, String hotKey) {
    /// A group of categories that share a hue.
    public enum Family {
        IDENTITY,
        PLACE,
        BEHAVIOUR,
        CONTENT,
        TECHNICAL,
        NONE
    }

    /// The part before the slash: `identifier` of `identifier/device`.
    public String group() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /// The part after the slash, or empty.
    public String kind() {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(slash + 1);
    }

    /// Whether it says "looked at, and not reported" instead of naming data.
    public boolean isNoFinding() {
        return "no-finding".equals(id);
    }
}
