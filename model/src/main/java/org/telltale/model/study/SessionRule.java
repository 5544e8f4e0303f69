package org.telltale.model.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;

/// Makes sessions of captures. A pure function of the set of captures and of the edits about them: the order in which
/// files came in makes no difference. docs/adr/0003-overlap.md says why it is as it is.
///
/// @param endings file name endings that are no part of a session's name
/// @param proposer conditions that a session's name states
public record SessionRule(Collection<String> endings, Function<String, Map<String, String>> proposer) {
    /// Kinds of overlap, the one that says most first.
    private static final List<Overlap.Kind> TELLING = List.of(
            Overlap.Kind.CONTAINS,
            Overlap.Kind.PARTIAL,
            Overlap.Kind.SAME_RUN,
            Overlap.Kind.CONTAINED,
            Overlap.Kind.TOO_LITTLE_TO_TELL);

    /// @param facts of every capture that can be read; imports of others make no session
    public SessionList sessions(SessionEdits edits, Map<Sha256, CaptureFacts> facts) {
        List<Edit.ImportCapture> imports = edits.imports().stream()
                .filter(file -> facts.containsKey(file.capture()))
                .sorted(Comparator.comparing(Edit.ImportCapture::capture).thenComparing(Edit.ImportCapture::fileName))
                .toList();
        Map<Sha256, Content> contents = contents(imports, facts);
        List<Content> different = List.copyOf(new LinkedHashSet<>(contents.values()));
        for (int i = 0; i < different.size(); i++) {
            for (int j = i + 1; j < different.size(); j++) {
                different.get(i).compare(different.get(j));
            }
        }
        List<SessionGroup> groups = groups(imports, contents);
        groups.sort(order(groups, facts));
        return name(groups, contents, edits);
    }

    private static Map<Sha256, Content> contents(List<Edit.ImportCapture> imports, Map<Sha256, CaptureFacts> facts) {
        Map<Sha256, Content> contents = new LinkedHashMap<>();
        Map<Integer, List<Content>> bySize = new HashMap<>();
        for (Edit.ImportCapture file : imports) {
            if (contents.containsKey(file.capture())) {
                continue;
            }
            RecordRun run = facts(facts, file.capture()).run();
            List<Content> alike = bySize.computeIfAbsent(run.size(), _ -> new ArrayList<>());
            Content content = alike.stream()
                    .filter(c -> run.size() > 0 && c.tells() && c.run().sameAs(run))
                    .findFirst()
                    .orElseGet(() -> {
                        Content fresh = new Content(run);
                        alike.add(fresh);
                        return fresh;
                    });
            content.captures().add(file.capture());
            contents.put(file.capture(), content);
        }
        return contents;
    }

    private static List<SessionGroup> groups(List<Edit.ImportCapture> imports, Map<Sha256, Content> contents) {
        Map<Content, List<Edit.ImportCapture>> equal = new LinkedHashMap<>();
        List<SessionGroup> groups = new ArrayList<>();
        for (Edit.ImportCapture file : imports) {
            Content content = content(contents, file.capture());
            if (file.whole() || !content.tells()) {
                groups.add(new SessionGroup(content, List.of(file), file.whole()));
            } else {
                equal.computeIfAbsent(content, _ -> new ArrayList<>()).add(file);
            }
            if (file.whole()) {
                content.keepWhole(file.capture());
            }
        }
        equal.forEach((content, files) -> groups.add(new SessionGroup(content, files, false)));
        return groups;
    }

    /// By time where every session with records has one, else by number of records; then by name and hash.
    private Comparator<SessionGroup> order(List<SessionGroup> groups, Map<Sha256, CaptureFacts> facts) {
        boolean timed = groups.stream()
                .filter(group -> group.content().run().size() > 0)
                .allMatch(group -> facts(facts, group.capture()).firstTime().isPresent());
        SessionNames names = new SessionNames(endings);
        Comparator<SessionGroup> byRecords =
                Comparator.comparingInt(group -> group.content().run().size());
        Comparator<SessionGroup> byTime = Comparator.comparing(
                group -> facts(facts, group.capture()).firstTime().orElse(java.time.Instant.MAX));
        return (timed ? byTime.thenComparing(byRecords) : byRecords)
                .thenComparing(group -> names.ofFile(group.files().getFirst().fileName()))
                .thenComparing(SessionGroup::capture);
    }

    private SessionList name(List<SessionGroup> groups, Map<Sha256, Content> contents, SessionEdits edits) {
        SessionNames names = new SessionNames(endings);
        Map<SessionGroup, String> named = new LinkedHashMap<>();
        Map<Content, Set<String>> byContent = new HashMap<>();
        for (SessionGroup group : groups) {
            String name = names.take(group.allNames(edits, names).getFirst());
            named.put(group, name);
            byContent
                    .computeIfAbsent(group.content(), _ -> new LinkedHashSet<>())
                    .add(name);
        }
        List<Session> sessions = new ArrayList<>();
        List<Session> left = new ArrayList<>();
        Map<SessionList.FileKey, Session> byFile = new HashMap<>();
        named.keySet().forEach(group -> {
            int number = sessions.size() + 1;
            Session session = session(group, number, named.values(), edits, byContent);
            sessions.add(session);
            group.files().forEach(f -> byFile.put(new SessionList.FileKey(f.capture(), f.fileName()), session));
            if (!group.isRemoved(edits)) {
                left.add(session);
            }
        });
        return new SessionList(left, sessions, byFile, contents);
    }

    private Session session(
            SessionGroup group,
            int number,
            Collection<String> inOrder,
            SessionEdits edits,
            Map<Content, Set<String>> byContent) {
        String name = List.copyOf(inOrder).get(number - 1);
        SessionNames names = new SessionNames(endings);
        List<String> others = group.allNames(edits, names);
        others.remove(name);
        Edit.ImportCapture file =
                group.chosen(edits, names).orElse(group.files().getFirst());
        return new Session(
                number,
                name,
                others,
                file.fileName(),
                group.capture(),
                file.bytes(),
                file.importer().replaceFirst("/.*", ""),
                group.content().run().size(),
                group.kept(),
                overlap(group, name, others, inOrder, byContent),
                group.conditions(edits, names, proposer));
    }

    private static Overlap overlap(
            SessionGroup group,
            String name,
            List<String> others,
            Collection<String> inOrder,
            Map<Content, Set<String>> byContent) {
        if (group.files().size() > 1) {
            return new Overlap(Overlap.Kind.IDENTICAL, others);
        }
        TreeMap<Integer, Set<String>> found = new TreeMap<>();
        for (Content.Relation relation : group.content().relations()) {
            found.computeIfAbsent(TELLING.indexOf(relation.kind()), _ -> new LinkedHashSet<>())
                    .addAll(byContent.getOrDefault(relation.with(), Set.of()));
        }
        Set<String> same = new LinkedHashSet<>(byContent.getOrDefault(group.content(), Set.of()));
        same.remove(name);
        if (!same.isEmpty()) {
            boolean tells = group.content().tells();
            Overlap.Kind kind = tells ? Overlap.Kind.IDENTICAL : Overlap.Kind.TOO_LITTLE_TO_TELL;
            found.computeIfAbsent(tells ? -1 : TELLING.indexOf(kind), _ -> new LinkedHashSet<>())
                    .addAll(same);
        }
        if (found.isEmpty()) {
            return Overlap.NONE;
        }
        int strongest = found.firstKey();
        Overlap.Kind kind = strongest < 0 ? Overlap.Kind.IDENTICAL : TELLING.get(strongest);
        Set<String> with = found.firstEntry().getValue();
        return new Overlap(kind, inOrder.stream().filter(with::contains).toList());
    }

    private static Content content(Map<Sha256, Content> contents, Sha256 capture) {
        Content content = contents.get(capture);
        if (content == null) {
            throw new IllegalStateException("every capture has a content");
        }
        return content;
    }

    private static CaptureFacts facts(Map<Sha256, CaptureFacts> facts, Sha256 capture) {
        CaptureFacts found = facts.get(capture);
        if (found == null) {
            throw new IllegalStateException("captures without facts were left out");
        }
        return found;
    }
}
