package org.telltale.importers.payload.plist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.importers.payload.plist.Walk.Member;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// Visits the objects from the outermost in; each container once.
final class PlistReader {
    private static final String OBJECTS = "$objects";
    private static final int MOST_PROBLEMS = 100;

    private final Objects all;
    private final Bytes bytes;
    private final Nodes nodes;
    private final DecodeContext context;
    private final BitSet seen = new BitSet();
    private final Deque<Walk> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Member> archived = List.of();
    private boolean spent;

    PlistReader(Objects all, Bytes bytes, DecodeContext context) {
        this.all = all;
        this.bytes = bytes;
        this.nodes = new Nodes(bytes);
        this.context = context;
    }

    Layer layer() {
        PlistObject top = object(all.top());
        FieldNode root = top.marker() < 0 ? nodes.opaque(Key.ROOT, nodes.all(), "no object at the top") : tree(top);
        int missed = all.placed() - seen.cardinality();
        if (all.isCut()) {
            long rest = bytes.size() - all.table();
            problem(Problem.warning(all.table(), rest, "no trailer that fits; objects were taken in their order"));
        } else if (missed > 0) {
            Span table = new Span(8, all.table() - 8L);
            problem(Problem.notice(table.offset(), table.length(), missed + " objects that nothing refers to"));
        }
        return Layer.of("bplist", bytes, root, problems);
    }

    private PlistObject object(int number) {
        return PlistObject.at(all, number < 0 ? -1 : all.offset(number));
    }

    private FieldNode tree(PlistObject top) {
        seen.set(all.top());
        if (!top.isContainer()) {
            return Nodes.scalar(Key.ROOT, top.type(), nodes.all(), value(top), top.content(all.in()));
        }
        List<Member> members = archive(members(top));
        Walk outermost = new Walk(Key.ROOT, top, members::get, members.size());
        open.push(outermost);
        while (!open.isEmpty()) {
            context.job().check();
            step();
        }
        return nodes.group(Key.ROOT, top.type(), nodes.all(), value(top), outermost.children);
    }

    private void step() {
        Walk walk = open.peek();
        if (walk.hasNext()) {
            visit(walk, walk.next());
            return;
        }
        open.pop();
        if (!open.isEmpty()) {
            PlistObject o = walk.object;
            open.peek().children.add(nodes.group(walk.key, o.type(), span(o), value(o), walk.children));
        }
    }

    private void visit(Walk parent, Member member) {
        if (spent || !context.takeNode()) {
            stop(parent);
            return;
        }
        Member meant = resolved(member);
        PlistObject object = object(meant.object());
        if (object.marker() < 0) {
            bad(parent, member, object);
            return;
        }
        boolean again = seen.get(meant.object());
        seen.set(meant.object());
        if (object.isContainer() && again) {
            parent.children.add(new FieldNode.Reference(
                    member.key(),
                    object.type(),
                    object.at(),
                    object.end() - object.at(),
                    object.value(),
                    object.length(),
                    object.at()));
        } else if (object.isContainer() && open.size() < context.limits().jsonDepth()) {
            open.push(new Walk(member.key(), object, i -> member(object, i), (int) object.count()));
        } else if (object.isContainer()) {
            parent.children.add(nodes.opaque(member.key(), span(object), "too many levels"));
        } else {
            parent.children.add(
                    Nodes.scalar(member.key(), object.type(), span(object), value(object), object.content(all.in())));
        }
    }

    private void bad(Walk parent, Member member, PlistObject object) {
        Span where = new Span(object.at(), object.at() == 0 ? 0 : 1);
        parent.children.add(nodes.opaque(member.key(), where, "no object there"));
        problem(Problem.warning(where.offset(), where.length(), "no object there"));
    }

    private void stop(Walk parent) {
        if (!spent) {
            problem(Problem.warning(parent.object.at(), 1, "more than a million nodes; the rest is not shown"));
        }
        spent = true;
        parent.end();
    }

    private void problem(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /// What a UID of a keyed archive means, where it is one.
    private Member resolved(Member member) {
        PlistObject object = object(member.object());
        if (!object.isUid() || archived.isEmpty() || object.length() > 4) {
            return member;
        }
        seen.set(member.object());
        long number = all.in().big(object.value(), (int) object.length());
        return number < archived.size() ? archived.get((int) number) : member;
    }

    /// The members of a keyed archive with its list of objects at the end, so that they are shown where they are meant.
    private List<Member> archive(List<Member> members) {
        Map<String, Member> named = new HashMap<>();
        members.forEach(m -> named.put(m.key() instanceof Key.Name name ? name.text() : "", m));
        Member objects = named.get(OBJECTS);
        if (objects == null || !named.containsKey("$archiver") || !named.containsKey("$top")) {
            return members;
        }
        PlistObject list = object(objects.object());
        archived = list.marker() == 10 ? members(list) : List.of();
        List<Member> sorted = new ArrayList<>(members);
        sorted.remove(objects);
        sorted.add(objects);
        return sorted;
    }

    private List<Member> members(PlistObject container) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < container.count(); i++) {
            members.add(member(container, i));
        }
        return members;
    }

    private Member member(PlistObject container, int index) {
        int first = all.reference(container.value() + (long) index * all.refBytes());
        if (container.marker() != 13) {
            return new Member(new Key.Element(index), first);
        }
        int object = all.reference(container.value() + (container.count() + index) * all.refBytes());
        return new Member(Key.of(name(first)), object);
    }

    private String name(int key) {
        PlistObject object = object(key);
        if (object.marker() < 0 || object.isContainer()) {
            return "?";
        }
        seen.set(key);
        FieldValue content = object.content(all.in());
        return content.text();
    }

    private static Span span(PlistObject object) {
        return new Span(object.at(), object.end() - object.at());
    }

    private static Span value(PlistObject object) {
        return new Span(object.value(), object.length());
    }
}
