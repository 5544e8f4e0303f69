package org.telltale.views.findings;

import java.util.stream.Collectors;
import org.telltale.model.report.Finding;
import org.telltale.views.study.CategoryWords;

/// A line of the list of findings.
public sealed interface FindingLine {
    /// What findings are listed under.
    record Group(String title, int findings) implements FindingLine {}

    /// @param leftOut whether the report does not list it
    record One(Finding finding, boolean leftOut) implements FindingLine {
        /// What its tags call it.
        public String label() {
            return finding.parts().stream()
                    .map(Finding.Part::tag)
                    .map(tag -> tag.label().isEmpty() ? CategoryWords.full(tag.category()) : tag.label())
                    .collect(Collectors.joining(", "));
        }
    }
}
