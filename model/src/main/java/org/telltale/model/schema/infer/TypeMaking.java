package org.telltale.model.schema.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;

/// Makes types of what was seen, from the innermost outwards; one of the same members as an earlier one is that one.
///
/// Calls itself for messages in messages, of which no decoded tree has more than 64.
final class TypeMaking {
    private static final int LEAST_SHARED = 2;

    private final Function<String, String> names;
    private final Map<String, MessageType> types = new LinkedHashMap<>();
    private final Map<List<String>, String> byStructure = new HashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private final Choosing choosing = new Choosing();

    TypeMaking(Function<String, String> names) {
        this.names = names;
    }

    InferredSchema make(String name, SeenMessage seen) {
        String root = unique(capital(identifier(name, "Message")));
        types.put(root, new MessageType(root, List.of(), false));
        String made = type(root, "", seen);
        Schema schema = choosing.schema(types);
        return new InferredSchema(schema, schema.message(made).orElseThrow(), remarks);
    }

    /// The name under which a message is known: the wanted one, or that of the same structure.
    private String type(String wanted, String way, SeenMessage seen) {
        List<Member> members = new ArrayList<>();
        Set<String> used = new HashSet<>();
        seen.fields().forEach((number, field) -> members.add(member(wanted, way, number, field, used)));
        List<String> structure = members.stream()
                .map(m -> m.number() + " " + m.name() + " " + m.kind() + " " + m.type() + " " + m.packed())
                .toList();
        String same = byStructure.getOrDefault(structure, wanted);
        boolean shared = !same.equals(wanted) && members.size() >= LEAST_SHARED;
        String name = shared ? same : wanted;
        types.merge(name, new MessageType(name, members, false), TypeMaking::looser);
        if (shared) {
            types.remove(wanted);
        } else {
            byStructure.putIfAbsent(structure, name);
        }
        seen.fields().forEach((number, field) -> {
            field.remark().ifPresent(remark -> remarks.putIfAbsent(name + "." + number, remark));
            choosing.see(name + "." + number, field.choices());
        });
        return name;
    }

    private Member member(String owner, String way, int number, SeenField field, Set<String> used) {
        String here = way.isEmpty() ? Integer.toString(number) : way + "." + number;
        Kind kind = field.kind();
        String given = identifier(names.apply(here), "f" + number);
        // a group is declared where it stands, and its field is called as its type is
        given = kind == Kind.GROUP ? given.toLowerCase(Locale.ROOT) : given;
        String name = used.add(given) ? given : given + "_" + number;
        used.add(name);
        String type = switch (kind) {
            case MESSAGE -> type(reserved(capital(name), here), here, field.inside);
            case GROUP -> type(owner + "." + capital(name), here, field.inside);
            default -> "";
        };
        return new Member(name, number, kind, type, field.isRepeated(), false, field.isPacked(), "");
    }

    /// A free name for a type, taken at once so that no other takes it.
    private String reserved(String wanted, String way) {
        boolean unnamed = wanted.matches("F[0-9]+");
        String name = unique(unnamed ? "M" + way.replace('.', '_') : wanted);
        types.put(name, new MessageType(name, List.of(), false));
        return name;
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 2; types.containsKey(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /// Both as one: what is repeated in either is repeated.
    private static MessageType looser(MessageType before, MessageType now) {
        if (before.members().isEmpty()) {
            return now;
        }
        List<Member> members = new ArrayList<>();
        for (Member member : now.members()) {
            boolean repeated = before.member(Integer.toString(member.number()))
                    .filter(Member::repeated)
                    .isPresent();
            members.add(new Member(
                    member.name(),
                    member.number(),
                    member.kind(),
                    member.type(),
                    member.repeated() || repeated,
                    false,
                    member.packed(),
                    ""));
        }
        return new MessageType(now.name(), members, false);
    }

    private static String identifier(String given, String otherwise) {
        String word = given.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        boolean good = !word.isEmpty() && !Character.isDigit(word.charAt(0));
        return good ? word : word.isEmpty() ? otherwise : otherwise + "_" + word;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
