package org.telltale.model.report;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.Path;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.TagScope;

/// Where a finding stands, in the words of a report.
final class Where {
    private final EndpointTitles titles;
    private final int listed;
    private final boolean redacted;

    /// @param listed most endpoints that are listed by number
    /// @param redacted whether values of guards and exceptions are left out
    Where(EndpointTitles titles, int listed, boolean redacted) {
        this.redacted = redacted;
        this.titles = titles;
        this.listed = listed;
    }

    static String shape(TagScope scope) {
        return scope instanceof TagScope.OfShape(String shape, String _) ? shape : "";
    }

    /// @param shapeBefore the structure of the row above, or empty
    String text(Finding finding, String shapeBefore) {
        String guard = finding.guard().map(this::guard).orElse("");
        String exceptions = finding.exceptions().isEmpty()
                ? ""
                : " (not: "
                        + String.join(
                                ", ",
                                finding.exceptions().stream()
                                        .map(this::exception)
                                        .toList()) + ")";
        return place(finding, shapeBefore) + guard + exceptions;
    }

    private String exception(String value) {
        return "empty".equals(value) || "zero".equals(value) || "placeholder".equals(value) ? value : shown(value);
    }

    private String shown(String value) {
        return redacted ? "*a value left out*" : MarkdownText.value(value);
    }

    private String guard(Guard guard) {
        boolean number = !guard.value().isEmpty() && guard.value().chars().allMatch(c -> c >= '0' && c <= '9');
        return " where " + MarkdownText.code(guard.sibling()) + " = "
                + (number && !redacted ? guard.value() : shown(guard.value()));
    }

    private String place(Finding finding, String shapeBefore) {
        List<TagScope> scopes =
                finding.parts().stream().map(part -> part.tag().scope()).toList();
        return switch (finding.scope()) {
            case TagScope.OfShape of -> structure(finding, of, shapeBefore);
            case TagScope.AtEndpoints _ -> endpoints(finding) + " " + patterns(scopes);
            case TagScope.AtHost at ->
                MarkdownText.plain(at.host()) + " " + patterns(scopes) + ", " + endpoints(finding);
            case TagScope.Everywhere _ -> "anywhere " + patterns(scopes) + ": " + endpoints(finding);
            case TagScope.OfValue _ -> "this value in any encoding, " + endpoints(finding);
            case TagScope.Once once -> cite(finding) + " " + MarkdownText.code(once.path());
            case TagScope.OfBytes bytes ->
                cite(finding) + " " + MarkdownText.code(bytes.layerPath()) + " bytes "
                        + bytes.span().offset() + " + " + bytes.span().length();
            case TagScope.WholeExchange _ -> cite(finding) + ", the whole request";
        };
    }

    private static String cite(Finding finding) {
        return finding.parts().getFirst().evidence().stream()
                .map(evidence -> MarkdownText.code(evidence.exchange()))
                .findFirst()
                .orElse("");
    }

    private String structure(Finding finding, TagScope.OfShape of, String shapeBefore) {
        String keys = String.join(
                " ",
                finding.parts().stream()
                        .map(part -> (TagScope.OfShape) part.tag().scope())
                        .map(scope -> MarkdownText.code("." + scope.key()))
                        .toList());
        if (of.shape().equals(shapeBefore)) {
            return "same structure " + keys;
        }
        String structure = "structure of " + members(of.shape()) + " fields " + keys;
        return finding.endpoints().size() > listed
                ? structure + ", " + finding.endpoints().size() + " endpoints (list: Annex C)"
                : structure + ": " + numbers(finding);
    }

    /// Members of a printed shape: its commas outside quoted names, and one.
    static int members(String shape) {
        String bare = shape.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "");
        return bare.endsWith("{}")
                ? 0
                : (int) bare.chars().filter(c -> c == ',').count() + 1;
    }

    private static String numbers(Finding finding) {
        return String.join(
                ", ",
                finding.endpoints().stream()
                        .map(EndpointTitles::number)
                        .map(MarkdownText::plain)
                        .toList());
    }

    private String endpoints(Finding finding) {
        int size = finding.endpoints().size();
        if (size == 1) {
            return titles.title(finding.endpoints().getFirst());
        }
        return size > listed ? size + " endpoints (list: Annex C)" : numbers(finding);
    }

    /// The first pattern in full; of the others only the last layer, where the way to it is the same.
    private static String patterns(List<TagScope> scopes) {
        List<String> shown = new ArrayList<>();
        for (TagScope scope : scopes) {
            String pattern = switch (scope) {
                case TagScope.AtEndpoints at -> at.pattern();
                case TagScope.AtHost at -> at.pattern();
                case TagScope.Everywhere at -> at.pattern();
                case TagScope.OfShape _,
                        TagScope.OfValue _,
                        TagScope.Once _,
                        TagScope.OfBytes _,
                        TagScope.WholeExchange _ -> "";
            };
            Path path = Path.parse(pattern);
            shown.add(MarkdownText.code(
                    shown.isEmpty() ? pattern : new Path(List.of(path.segments().getLast())).print()));
        }
        return String.join(", ", shown);
    }
}
