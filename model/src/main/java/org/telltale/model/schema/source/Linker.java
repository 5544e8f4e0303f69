package org.telltale.model.schema.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.EnumType;
import org.telltale.model.schema.Kind;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Method;
import org.telltale.model.schema.Schema;

/// Resolves the names of several files against each other, from the innermost scope outwards. A name that nobody
/// declares leaves its field out, with a problem.
final class Linker {
    private final List<Draft> drafts;
    private final Set<String> messages = new HashSet<>();
    private final Set<String> enums = new HashSet<>();
    private final Map<String, List<Member>> members = new LinkedHashMap<>();

    Linker(List<Draft> drafts) {
        this.drafts = drafts;
        for (Draft draft : drafts) {
            draft.messages.forEach(message -> messages.add(message.name()));
            enums.addAll(draft.enums.keySet());
        }
    }

    Schema link() {
        List<EnumType> allEnums = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        Map<String, Boolean> entries = new HashMap<>();
        for (Draft draft : drafts) {
            for (Draft.Message message : draft.messages) {
                List<Member> list = new ArrayList<>();
                if (members.putIfAbsent(message.name(), list) == null) {
                    entries.put(message.name(), message.mapEntry());
                    message.fields()
                            .forEach(field -> member(draft, message.name(), field, field.name())
                                    .ifPresent(list::add));
                }
            }
            draft.enums.forEach((name, values) -> allEnums.add(new EnumType(name, values)));
            draft.calls.forEach(call -> method(draft, call).ifPresent(methods::add));
        }
        drafts.forEach(draft -> draft.extensions.forEach(extension -> extend(draft, extension)));
        List<MessageType> types = new ArrayList<>();
        members.forEach((name, list) -> types.add(new MessageType(name, list, entries.getOrDefault(name, false))));
        return new Schema(types, allEnums, methods);
    }

    private void extend(Draft draft, Draft.Extension extension) {
        Optional<String> extendee = resolve(extension.scope(), extension.extendee(), messages);
        if (extendee.isEmpty()) {
            unknown(draft, extension.extendee(), extension.field().offset());
            return;
        }
        String name = "[" + Draft.join(extension.scope(), extension.field().name()) + "]";
        member(draft, extension.scope(), extension.field(), name)
                .ifPresent(member -> members.computeIfAbsent(extendee.get(), _ -> new ArrayList<>())
                        .add(member));
    }

    private Optional<Method> method(Draft draft, Draft.Call call) {
        Optional<String> input = resolve(call.scope(), call.input(), messages);
        Optional<String> output = resolve(call.scope(), call.output(), messages);
        if (input.isEmpty() || output.isEmpty()) {
            unknown(draft, input.isEmpty() ? call.input() : call.output(), call.offset());
            return Optional.empty();
        }
        return Optional.of(new Method(call.scope(), call.name(), input.get(), output.get()));
    }

    private Optional<Member> member(Draft draft, String scope, Draft.Field field, String name) {
        Optional<Kind> scalar = field.kind().filter(Kind::isScalar);
        Optional<String> message = scalar.isPresent() ? Optional.empty() : resolve(scope, field.type(), messages);
        Optional<String> enumeration =
                scalar.isPresent() || message.isPresent() ? Optional.empty() : resolve(scope, field.type(), enums);
        if (scalar.isEmpty() && message.isEmpty() && enumeration.isEmpty()) {
            unknown(draft, field.type(), field.offset());
            return Optional.empty();
        }
        Kind kind = scalar.orElse(
                message.isEmpty()
                        ? Kind.ENUM
                        : field.kind().filter(k -> k == Kind.GROUP).orElse(Kind.MESSAGE));
        boolean packed = field.repeated() && kind.isPackable() && field.packed().orElse(draft.packs);
        return Optional.of(new Member(
                name,
                field.number(),
                kind,
                message.or(() -> enumeration).orElse(""),
                field.repeated(),
                field.required(),
                packed,
                field.oneof()));
    }

    private static Optional<String> resolve(String scope, String name, Set<String> known) {
        if (name.startsWith(".")) {
            return Optional.of(name.substring(1)).filter(known::contains);
        }
        for (String outer = scope; ; outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            String full = Draft.join(outer, name);
            if (known.contains(full) || outer.isEmpty()) {
                return Optional.of(full).filter(known::contains);
            }
        }
    }

    private static void unknown(Draft draft, String type, int offset) {
        draft.problems.add(Problem.warning(offset, 0, "nobody declares '" + type + "'; what uses it is left out"));
    }
}
