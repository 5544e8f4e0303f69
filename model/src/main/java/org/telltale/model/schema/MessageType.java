package org.telltale.model.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A declared message.
public final class MessageType {
    private final String name;
    private final List<Member> members;
    private final boolean mapEntry;
    private final Map<String, Member> byNumber;

    /// @param name full name, without a leading dot
    /// @param members in any order; of several with one number the first counts
    /// @param mapEntry whether it is the entry of a map field
    public MessageType(String name, List<Member> members, boolean mapEntry) {
        Map<String, Member> numbers = new HashMap<>();
        members.forEach(member -> numbers.putIfAbsent(Integer.toString(member.number()), member));
        List<Member> ordered = new ArrayList<>(numbers.values());
        ordered.sort(Comparator.comparingInt(Member::number));
        this.name = name;
        this.members = List.copyOf(ordered);
        this.mapEntry = mapEntry;
        this.byNumber = Map.copyOf(numbers);
    }

    public String name() {
        return name;
    }

    /// By number.
    public List<Member> members() {
        return members;
    }

    public boolean isMapEntry() {
        return mapEntry;
    }

    /// The member of a number as it stands in paths.
    public Optional<Member> member(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public String toString() {
        return name;
    }
}
