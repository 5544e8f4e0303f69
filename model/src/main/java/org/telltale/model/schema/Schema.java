package org.telltale.model.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that some files declare, with every type under its full name. Immutable.
public final class Schema {
    public static final Schema NONE = new Schema(List.of(), List.of(), List.of());

    private final Map<String, MessageType> messages = new LinkedHashMap<>();
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final List<Method> methods;

    /// Of several types of one name the first counts.
    public Schema(List<MessageType> messages, List<EnumType> enums, List<Method> methods) {
        messages.forEach(type -> this.messages.putIfAbsent(type.name(), type));
        enums.forEach(type -> this.enums.putIfAbsent(type.name(), type));
        this.methods = List.copyOf(methods);
    }

    /// In the order of declaration.
    public Collection<MessageType> messages() {
        return Collections.unmodifiableCollection(messages.values());
    }

    public Collection<EnumType> enums() {
        return Collections.unmodifiableCollection(enums.values());
    }

    public List<Method> methods() {
        return methods;
    }

    /// The message of a full name.
    public Optional<MessageType> message(String name) {
        return Optional.ofNullable(messages.get(name));
    }

    public Optional<EnumType> enumeration(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    /// Messages of that full name, or else those whose name ends with it after a dot.
    public List<MessageType> named(String name) {
        Optional<MessageType> full = message(name);
        if (full.isPresent()) {
            return List.of(full.get());
        }
        List<MessageType> found = new ArrayList<>();
        for (MessageType type : messages.values()) {
            if (type.name().endsWith("." + name)) {
                found.add(type);
            }
        }
        return found;
    }

    /// The method whose requests go to a URL that ends with its path.
    public Optional<Method> methodAt(String url) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return methods.stream().filter(method -> path.endsWith(method.path())).findFirst();
    }

    /// The type of a member that is a message or group.
    public Optional<MessageType> typeOf(Member member) {
        return member.kind() == Kind.MESSAGE || member.kind() == Kind.GROUP ? message(member.type()) : Optional.empty();
    }

    /// The member that a way of field numbers leads to from a message, such as `4.102.2`; empty for the message itself.
    public Optional<Member> member(MessageType from, String way) {
        Optional<MessageType> type = Optional.of(from);
        int at = 0;
        while (type.isPresent()) {
            int dot = way.indexOf('.', at);
            Optional<Member> member = type.get().member(dot < 0 ? way.substring(at) : way.substring(at, dot));
            if (dot < 0 || member.isEmpty()) {
                return member;
            }
            type = typeOf(member.get());
            at = dot + 1;
        }
        return Optional.empty();
    }
}
