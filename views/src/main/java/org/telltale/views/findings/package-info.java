/// Findings: the list in the side bar, the report's preview, its export and its check.
@NullMarked
package org.telltale.views.findings;

import org.jspecify.annotations.NullMarked;
