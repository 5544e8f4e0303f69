package org.telltale.importers.payload.plist;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// The objects of a keyed archive (`NSKeyedArchiver`) in an XML property list, by their numbers.
///
/// @param top the outermost dictionary
/// @param objects elements of its list of objects; none where the list is no archive
record XmlArchive(FieldNode top, List<FieldNode> objects) {
    private static final String OBJECTS = "$objects";
    static final XmlArchive NONE =
            new XmlArchive(new FieldNode.Group(Key.ROOT, "", 0, 0, 0, 0, List.of(), false), List.of());

    static XmlArchive of(FieldNode top) {
        List<FieldNode> elements = elements(top);
        boolean archiver = valueOf(elements, "$archiver") >= 0 && valueOf(elements, "$top") >= 0;
        int objects = valueOf(elements, OBJECTS);
        return archiver && objects >= 0 ? new XmlArchive(top, elements(elements.get(objects))) : NONE;
    }

    boolean isOne() {
        return !objects.isEmpty();
    }

    /// The object that an element means by its number; else the element itself.
    FieldNode meant(FieldNode element) {
        if (!isOne()) {
            return element;
        }
        List<FieldNode> members = elements(element);
        boolean uid = XmlPlist.name(element).equals("dict") && members.size() == 2 && valueOf(members, "CF$UID") == 1;
        int number = uid ? number(text(members.get(1))) : -1;
        return number >= 0 && number < objects.size() ? objects.get(number) : element;
    }

    /// What stands in a container, of the outermost with the objects at the end, so that they are shown where they are
    /// meant.
    List<FieldNode> inOrder(FieldNode.Group container) {
        FieldNode node = container;
        if (node != top) {
            return container.children();
        }
        List<FieldNode> elements = new ArrayList<>(elements(container));
        int at = valueOf(elements, OBJECTS);
        List<FieldNode> last = List.of(elements.get(at - 1), elements.get(at));
        elements.subList(at - 1, at + 1).clear();
        elements.addAll(last);
        return elements;
    }

    private static List<FieldNode> elements(FieldNode node) {
        return node instanceof FieldNode.Group group
                ? group.children().stream()
                        .filter(child -> child.type().equals("element"))
                        .toList()
                : List.of();
    }

    /// Where the value of a key stands among the elements of a dictionary, or -1.
    private static int valueOf(List<FieldNode> elements, String key) {
        for (int i = 0; i + 1 < elements.size(); i++) {
            if (XmlPlist.name(elements.get(i)).equals("key")
                    && text(elements.get(i)).equals(key)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String text(FieldNode node) {
        return node instanceof FieldNode.Scalar scalar ? scalar.value().text() : "";
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}
