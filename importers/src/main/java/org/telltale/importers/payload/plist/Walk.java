package org.telltale.importers.payload.plist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// A container whose members are being visited; a member is looked up when its turn comes, as objects may overlap.
final class Walk {
    final Key key;
    final PlistObject object;
    final List<FieldNode> children = new ArrayList<>();
    private final IntFunction<Member> members;
    private final int count;
    private final Map<String, Integer> names = new HashMap<>(4);
    private int next;

    /// A member of a container.
    ///
    /// @param object its number, -1 where there is none
    record Member(Key key, int object) {}

    Walk(Key key, PlistObject object, IntFunction<Member> members, int count) {
        this.key = key;
        this.object = object;
        this.members = members;
        this.count = count;
    }

    boolean hasNext() {
        return next < count;
    }

    Member next() {
        Member member = members.apply(next++);
        return member.key() instanceof Key.Name(String text, int _)
                ? new Member(new Key.Name(text, names.merge(text, 1, Integer::sum) - 1), member.object())
                : member;
    }

    void end() {
        next = count;
    }
}
