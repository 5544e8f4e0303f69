/// Findings, written down so that a reader can check them.
@NullMarked
package org.telltale.model.report;

import org.jspecify.annotations.NullMarked;
