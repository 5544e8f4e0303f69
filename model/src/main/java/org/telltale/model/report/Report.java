package org.telltale.model.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.coverage.EventTimes;
import org.telltale.model.detect.Rows;
import org.telltale.model.query.Asides;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Session;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.tag.Tag;

/// A study's findings with all that a reader needs to judge and check them; the same study gives an equal report.
/// Nothing in it is from clock, machine or user account.
///
/// @param facts what the analyst stated about the study
/// @param groups ids of the category groups in the order of the study
/// @param findings by group, then those in most requests first
/// @param redacted whether values are shown by kind and length only
/// @param leftOut findings that the analyst chose not to report
/// @param open open questions and what was carried over, in the order of tags
public record Report(
        Map<String, String> facts,
        Tool tool,
        Counts counts,
        List<SessionLine> sessions,
        List<ConditionLine> conditions,
        List<String> inseparable,
        NameCounts names,
        List<String> groups,
        List<Finding> findings,
        List<GroupSum> sums,
        List<Placed> firstPlaces,
        List<Finding> leftOut,
        List<Open> open,
        Limits limits,
        List<EndpointLine> endpoints,
        EndpointTitles titles,
        List<CheckLine> checks,
        Asides asides,
        Comparisons comparisons,
        Optional<EventClock> events,
        boolean redacted) {
    /// What a payload field that the analyst named as a clock says.
    ///
    /// @param places of the field, and `read` those whose value is a time
    /// @param early times before the session they were sent in
    /// @param sessions that hold such
    public record EventClock(String pattern, long places, long read, long early, List<Session> sessions) {
        public EventClock {
            sessions = List.copyOf(sessions);
        }

        static Optional<EventClock> of(EventTimes times, ExchangeTable table) {
            if (times.pattern().isEmpty()) {
                return Optional.empty();
            }
            List<EventTimes.Event> early = times.events().stream()
                    .filter(event -> times.isEarly(event, table))
                    .toList();
            List<Session> sessions = early.stream()
                    .map(event -> table.sessions().get(table.session(event.row())))
                    .distinct()
                    .toList();
            return Optional.of(new EventClock(
                    times.pattern(), times.places(), times.events().size(), early.size(), sessions));
        }
    }

    /// Sections 4 to 6: findings by activity and by condition, and kept searches.
    public record Comparisons(ActivityMatrix matrix, List<ConditionSplit> splits, List<LookedFor> lookedFor) {
        public Comparisons {
            splits = List.copyOf(splits);
            lookedFor = List.copyOf(lookedFor);
        }
    }

    /// The program and the state of the journals.
    ///
    /// @param version as `--version` prints it
    /// @param edits entries in all journals
    /// @param head what the newest lines of the journals hash to, or empty
    public record Tool(String version, int edits, String head) {
        /// The journals' state as it stands in a report.
        public String state() {
            return "journal of " + Words.plural(edits, "edit", "edits")
                    + (head.isEmpty() ? "" : ", head " + Words.shortHash(head));
        }
    }

    /// A session in Annex A.
    ///
    /// @param files names of all imported files with these bytes, the session's own first
    public record SessionLine(Session session, List<String> files) {}

    /// @param level empty where not stated
    /// @param from where the level is from
    public record ConditionLine(String factor, String level, int sessions, int readable, String from) {}

    /// How request numbers got their names.
    ///
    /// @param total different endpoints
    /// @param sources how many names are in use from each source
    public record NameCounts(int total, List<Source> sources, List<Conflict> conflicts) {
        /// @param hash of the list that the names are from
        /// @param given what the analyst named, where the source is the analyst
        public record Source(String name, int count, Optional<String> hash, List<String> given) {}

        public record Conflict(String number, List<String> names, String source) {}
    }

    /// Something that is no finding yet.
    public record Open(Tag tag, boolean question, long places, Rows rows) {
        static Open question(Tag tag, Coverage coverage) {
            return new Open(tag, true, coverage.occurrences(), coverage.rows());
        }

        static Open carried(Tag tag, long places, Rows rows) {
            return new Open(tag, false, places, rows);
        }
    }

    /// @param source where the name is from, or empty
    /// @param findings labels of the findings there
    public record EndpointLine(Endpoint endpoint, String source, int requests, long bytes, List<String> findings) {}

    /// A line of evidence that can be checked with `sed`, `jq` and `xxd`.
    ///
    /// @param line number of the line in the file, from 1
    /// @param key where the payload stands in the line, as a filter of `jq`; empty where the file is no JSON Lines
    /// @param unwrap the command that turns the key's text into bytes
    public record CheckLine(Evidence evidence, long line, String key, String unwrap) {}

    /// What a category comes to; an exchange in several of its findings counts once.
    public record GroupSum(String group, int findings, int requests, int payloads, int sessions) {}

    /// The first place of a finding's field at an endpoint.
    public record Placed(Endpoint endpoint, Evidence evidence) {}

    /// What a reader must not conclude from silence.
    ///
    /// @param absent kinds of facts that no record has
    /// @param emptyTypes endpoints of empty payloads, most frequent first
    /// @param nestedOpaque fields that nobody understood inside payloads that were
    /// @param silent sessions without a byte
    public record Limits(
            List<String> absent,
            List<String> emptyTypes,
            long opaqueBytes,
            String mostOpaque,
            long nestedOpaque,
            List<Session> silent,
            Optional<String> silentLevel,
            int untagged,
            int unnamed,
            int judgedFields,
            int fields) {}

    /// The same findings with values by kind and length only, and the values of guards and searches left out. Names and
    /// remarks of the analyst, and what stands in paths, stay: [Redaction] proves what is written.
    public Report redact() {
        List<Placed> bare = firstPlaces.stream()
                .map(placed -> new Placed(placed.endpoint(), placed.evidence().withoutBytes()))
                .toList();
        return new Report(
                facts,
                tool,
                counts,
                sessions,
                conditions,
                inseparable,
                names,
                groups,
                findings.stream().map(Finding::redacted).toList(),
                sums,
                bare,
                leftOut.stream().map(Finding::redacted).toList(),
                open,
                limits,
                endpoints,
                titles,
                checks.stream()
                        .map(check -> new CheckLine(
                                check.evidence().withoutBytes(), check.line(), check.key(), check.unwrap()))
                        .toList(),
                asides,
                comparisons,
                events,
                true);
    }

    public List<Finding> of(String group) {
        return findings.stream()
                .filter(finding -> finding.group().equals(group))
                .toList();
    }

    /// Every line of evidence, in the order of findings.
    public List<Evidence> evidence() {
        return findings.stream()
                .flatMap(finding -> finding.parts().stream())
                .flatMap(part -> part.evidence().stream())
                .toList();
    }
}
