package org.telltale.model.report;

import java.util.Set;
import java.util.function.Consumer;
import org.telltale.model.session.Endpoint;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as JSON Lines, one object a finding, keys in a fixed order.
public final class FindingJson implements ReportWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public void write(Report report, Appendable out) throws java.io.IOException {
        Where where = new Where(report.titles(), Integer.MAX_VALUE, report.redacted());
        for (Finding finding : report.findings()) {
            out.append(JSON.writeValueAsString(node(finding, where, report.redacted())))
                    .append('\n');
        }
    }

    private static ObjectNode node(Finding finding, Where where, boolean redacted) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", finding.id())
                .put("category", finding.category())
                .put("label", finding.label())
                .put("scope", where.text(finding, ""));
        node.putArray("recipients");
        array(
                node.putArray("endpoints"),
                a -> finding.endpoints().stream().map(Endpoint::key).forEach(a::add));
        node.put(
                        "occurrences",
                        finding.parts().stream().mapToLong(Finding.Part::places).sum())
                .put("exchanges", finding.requests())
                .put("payloads", finding.payloads())
                .put("sessions", finding.sessions());
        array(node.putArray("conditions"), a -> finding.conditions().forEach(a::add));
        node.put("certainty", finding.certainty().id()).put("example", example(finding, redacted));
        array(
                node.putArray("evidence"),
                a -> finding.parts().stream()
                        .flatMap(part -> part.evidence().stream())
                        .map(Evidence::id)
                        .forEach(a::add));
        return node.put("reason", joined(finding, true))
                .put("author", joined(finding, false))
                .put("time", finding.parts().getFirst().tag().time().toString())
                .putNull("clauses");
    }

    private static void array(ArrayNode array, Consumer<ArrayNode> filling) {
        filling.accept(array);
    }

    private static String joined(Finding finding, boolean reasons) {
        Set<String> different = new java.util.LinkedHashSet<>();
        finding.parts()
                .forEach(part ->
                        different.add(reasons ? part.tag().reason() : part.tag().author()));
        different.remove("");
        return String.join("; ", different);
    }

    /// The first part's value; of a credential, and redacted, only its kind and length.
    static String example(Finding finding, boolean redacted) {
        Finding.Part part = finding.parts().getFirst();
        return redacted || EvidenceMaker.isCredential(finding.category())
                ? part.example().how() + " of "
                        + part.evidence().getFirst().span().length() + " bytes"
                : part.example().value();
    }
}
