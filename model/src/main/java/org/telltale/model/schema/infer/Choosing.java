package org.telltale.model.schema.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.model.schema.EnumType;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;

/// Makes enumerations of fields whose numbers are few wherever their type stands, once all types are known.
final class Choosing {
    private static final int MOST = 16;
    private final Map<String, Set<Long>> byField = new HashMap<>();
    private final Set<String> valueNames = new HashSet<>();

    /// Takes in the numbers of a field (`Message.4`) of one place; none where they are not few.
    void see(String field, Set<Long> numbers) {
        byField.merge(field, numbers, Choosing::both);
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        Set<Long> all = new TreeSet<>(one);
        all.addAll(other);
        return one.isEmpty() || other.isEmpty() || all.size() > MOST ? Set.of() : all;
    }

    Schema schema(Map<String, MessageType> types) {
        List<MessageType> messages = new ArrayList<>();
        List<EnumType> enums = new ArrayList<>();
        for (MessageType type : types.values()) {
            List<Member> members = new ArrayList<>();
            for (Member member : type.members()) {
                Set<Long> numbers = byField.getOrDefault(type.name() + "." + member.number(), Set.of());
                boolean chosen = member.kind() == Kind.UINT64 && !numbers.isEmpty();
                members.add(chosen ? chosen(type, member, numbers, types, enums) : member);
            }
            messages.add(new MessageType(type.name(), members, false));
        }
        return new Schema(messages, enums, List.of());
    }

    private Member chosen(
            MessageType owner, Member member, Set<Long> numbers, Map<String, MessageType> types, List<EnumType> enums) {
        String wanted = owner.name().replace('.', '_') + "_" + member.name();
        String name = wanted;
        while (types.containsKey(name) || enums.stream().map(EnumType::name).anyMatch(name::equals)) {
            name = name + "_";
        }
        Map<Integer, String> values = new LinkedHashMap<>();
        for (long number : numbers) {
            String value = name.toUpperCase(Locale.ROOT) + "_" + number;
            while (types.containsKey(value) || !valueNames.add(value)) {
                value = value + "_";
            }
            values.put((int) number, value);
        }
        enums.add(new EnumType(name, values));
        return new Member(
                member.name(), member.number(), Kind.ENUM, name, member.repeated(), false, member.packed(), "");
    }
}
