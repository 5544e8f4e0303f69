package org.telltale.model.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.telltale.model.schema.Member;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.StudyState.Names;
import org.telltale.model.study.StudyState.Names.Named;

/// Collects the names that analysts gave; a later one replaces an earlier one, an empty one takes it back.
final class GivenNames {
    private record FieldKey(Endpoint endpoint, Side side, String pattern) {}

    private record MemberKey(String shape, String key) {}

    private final Map<Endpoint, Named> endpoints = new HashMap<>();
    private final Map<FieldKey, String> fields = new HashMap<>();
    private final Map<MemberKey, String> members = new HashMap<>();

    void endpoint(Edit.NameEndpoint e) {
        if (e.name().isEmpty()) {
            endpoints.remove(e.endpoint());
        } else {
            endpoints.put(e.endpoint(), new Named(e.name(), e.source().isEmpty() ? "analyst" : e.source()));
        }
    }

    void field(Edit.NameField e) {
        put(fields, new FieldKey(e.endpoint(), e.side(), e.pattern()), e.name());
    }

    void member(Edit.NameShape e) {
        put(members, new MemberKey(e.shape(), e.key()), e.name());
    }

    /// These names before those of lists, and those before what captures say themselves. A name that several sources
    /// give alike is one, with the first source; of several names in a list, one that captures give too comes first.
    Names with(Map<Endpoint, Set<String>> captureNames, List<NameTable> tables, Schemas schemas) {
        Map<Endpoint, Map<String, Named>> all = new HashMap<>();
        endpoints.forEach((endpoint, named) -> offer(all, endpoint, named));
        for (NameTable table : tables) {
            offer(
                    all,
                    table,
                    row -> captureNames.getOrDefault(row.endpoint(), Set.of()).contains(row.name()));
            offer(all, table, _ -> true);
        }
        captureNames.forEach(
                (endpoint, names) -> names.forEach(name -> offer(all, endpoint, new Named(name, "capture"))));
        Map<Endpoint, List<Named>> lists = new HashMap<>();
        all.forEach((endpoint, byName) -> lists.put(endpoint, new ArrayList<>(byName.values())));
        return new Snapshot(Map.copyOf(lists), Map.copyOf(fields), Map.copyOf(members), schemas);
    }

    private static void offer(Map<Endpoint, Map<String, Named>> all, NameTable table, Predicate<NameTable.Row> wanted) {
        table.rows().stream()
                .filter(wanted)
                .forEach(row -> offer(all, row.endpoint(), new Named(row.name(), table.fileName())));
    }

    private static void offer(Map<Endpoint, Map<String, Named>> all, Endpoint endpoint, Named named) {
        all.computeIfAbsent(endpoint, _ -> new LinkedHashMap<>()).putIfAbsent(named.given(), named);
    }

    private static <K> void put(Map<K, String> map, K key, String value) {
        if (value.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private record Snapshot(
            Map<Endpoint, List<Named>> endpoints,
            Map<FieldKey, String> fields,
            Map<MemberKey, String> members,
            Schemas schemas)
            implements Names {
        @Override
        public Optional<String> endpoint(Endpoint endpoint) {
            return endpointNames(endpoint).stream().findFirst().map(Named::name);
        }

        @Override
        public List<Named> endpointNames(Endpoint endpoint) {
            return endpoints.getOrDefault(endpoint, List.of());
        }

        @Override
        public Optional<String> field(Endpoint endpoint, Side side, String pattern) {
            String given = fields.get(new FieldKey(endpoint, side, pattern));
            return given != null
                    ? Optional.of(given)
                    : schemas.member(endpoint, side, pattern).map(Member::name);
        }

        @Override
        public boolean hasMembers() {
            return !members.isEmpty();
        }

        @Override
        public Optional<String> member(String shape, String key) {
            return Optional.ofNullable(members.get(new MemberKey(shape, key)));
        }
    }
}
