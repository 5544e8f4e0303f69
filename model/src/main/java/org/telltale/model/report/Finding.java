package org.telltale.model.report;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.detect.Rows;
import org.telltale.model.session.Endpoint;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;

/// What is reported: certain or likely tags of one category that hang on one home (a structure, a row, a message) with
/// the places that somebody has looked at.
///
/// @param parts one for each tag, in the order of tags
/// @param rows exchanges
/// @param payloads different payloads
/// @param sessions sessions with it
/// @param endpoints by number, then by key
public record Finding(
        List<Part> parts, Rows rows, int payloads, int sessions, List<Endpoint> endpoints, List<String> conditions) {
    /// What one tag found.
    ///
    /// @param places occurrences, counted per exchange
    /// @param different values in full, each once
    /// @param example the value of the first place
    /// @param evidence of every place, in the order of exchanges and fields
    public record Part(
            Tag tag, long places, Set<String> different, ReadAs example, List<Evidence> evidence, Rows rows) {
        public Part {
            evidence = List.copyOf(evidence);
            different = Set.copyOf(different);
        }

        /// How many different values.
        public int values() {
            return different.size();
        }

        /// With values by kind and length only.
        Part redacted() {
            List<Evidence> bare = evidence.stream().map(Evidence::withoutBytes).toList();
            return new Part(tag, places, different, new ReadAs(example.how(), ""), bare, rows);
        }
    }

    public Finding {
        parts = List.copyOf(parts);
        endpoints = List.copyOf(endpoints);
        conditions = List.copyOf(conditions);
    }

    Finding redacted() {
        List<Part> bare = parts.stream().map(Part::redacted).toList();
        return new Finding(bare, rows, payloads, sessions, endpoints, conditions);
    }

    private Tag first() {
        return parts.getFirst().tag();
    }

    /// Id of its first tag.
    public String id() {
        return first().id();
    }

    public String category() {
        return first().category();
    }

    public String group() {
        int slash = category().indexOf('/');
        return slash < 0 ? category() : category().substring(0, slash);
    }

    public TagScope scope() {
        return first().scope();
    }

    public Optional<Guard> guard() {
        return first().guard();
    }

    public Certainty certainty() {
        return first().certainty();
    }

    public List<String> exceptions() {
        return first().exceptions();
    }

    public int requests() {
        return rows.size();
    }

    public long places() {
        return parts.stream().mapToLong(Part::places).max().orElse(0);
    }

    /// What the tags call it; a tag without a label is called by its category's kind.
    public String label() {
        return String.join(", ", parts.stream().map(part -> label(part.tag())).toList());
    }

    static String label(Tag tag) {
        return tag.label().isEmpty() ? org.telltale.model.tag.Categories.label(tag.category()) : tag.label();
    }

    /// Rows of several findings, each once.
    static BitSet union(List<Finding> findings) {
        BitSet all = new BitSet();
        findings.forEach(finding -> all.or(finding.rows.toBitSet()));
        return all;
    }
}
