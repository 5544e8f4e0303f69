package org.telltale.importers.payload.json;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Names;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// An object or array whose members are being read.
final class OpenContainer {
    final Key key;
    final boolean isObject;
    final long start;
    final long value;
    final List<FieldNode> children = new ArrayList<>();
    private final Names names = new Names();
    private Key pending = Key.ROOT;
    private long pendingAt = -1;

    OpenContainer(Key key, boolean isObject, long start, long value) {
        this.key = key;
        this.isObject = isObject;
        this.start = start;
        this.value = value;
    }

    /// Notes the name of the member that comes next.
    void name(String name, long at) {
        pending = new Key.Name(name, names.add(name));
        pendingAt = at;
    }

    /// The key of the node that comes next.
    Key nextKey() {
        return isObject ? pending : new Key.Element(children.size());
    }

    /// Where the node that comes next begins, given where its value does.
    long nextStart(long valueAt) {
        return isObject && pendingAt >= 0 ? pendingAt : valueAt;
    }

    /// The key of an opaque rest.
    Key restKey() {
        if (!isObject) {
            return new Key.Element(children.size());
        }
        return new Key.Name("rest", names.add("rest"));
    }

    FieldNode close(long end) {
        String type = isObject ? "object" : "array";
        return new FieldNode.Group(key, type, start, end - start, value, end - value, children, false);
    }
}
