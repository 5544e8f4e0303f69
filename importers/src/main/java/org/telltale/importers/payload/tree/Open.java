package org.telltale.importers.payload.tree;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// A container whose members are being read.
public final class Open {
    /// Said of a container that an end mark closes.
    public static final long UNCOUNTED = -1;

    final Key key;
    final String type;
    final long offset;
    final long value;
    final List<FieldNode> children = new ArrayList<>();
    private final boolean list;
    private final Names names = new Names();
    private Key pending = Key.ROOT;
    private long pendingAt = -1;
    private long left = UNCOUNTED;
    private boolean awaiting;

    Open(Key key, String type, boolean list, long offset, long value) {
        this.key = key;
        this.type = type;
        this.list = list;
        this.offset = offset;
        this.value = value;
    }

    /// Says how many members are to come.
    public Open expecting(long count) {
        left = count;
        return this;
    }

    /// Members that are still to come, or [#UNCOUNTED].
    public long left() {
        return left;
    }

    public void take() {
        left -= left > 0 ? 1 : 0;
    }

    public boolean isList() {
        return list;
    }

    public String type() {
        return type;
    }

    public int size() {
        return children.size();
    }

    /// Notes the name of the member that comes next, and where the name begins.
    public void name(String name, long at) {
        pending = unique(name);
        pendingAt = at;
    }

    /// Notes the name of the member that comes next in a format where members of one name are a list.
    public void repeatable(String name, long at) {
        pending = Key.of(name);
        pendingAt = at;
    }

    /// Notes where the next element begins whose place is written before its value.
    public void begin(long at) {
        pending = new Key.Element(children.size());
        pendingAt = at;
    }

    public boolean isNamed() {
        return pendingAt >= 0;
    }

    /// Says that the entry's key is a value of its own: it becomes the member `key`, and what follows `value`.
    public void nameApart(long at) {
        name(awaiting ? "value" : "key", at);
        awaiting = !awaiting;
    }

    /// Whether the last member was the key of the next.
    public boolean isAwaitingValue() {
        return awaiting;
    }

    /// The key of the node that comes next, and its first byte given that of its value.
    public Key nextKey() {
        return isNamed() || !list ? pending : new Key.Element(children.size());
    }

    public long nextStart(long valueAt) {
        return isNamed() ? pendingAt : valueAt;
    }

    void add(FieldNode node) {
        children.add(node);
        pending = Key.ROOT;
        pendingAt = -1;
    }

    Key restKey() {
        return list ? new Key.Element(children.size()) : unique("rest");
    }

    private Key unique(String name) {
        return new Key.Name(name, names.add(name));
    }
}
