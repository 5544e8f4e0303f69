/// The filter language: one grammar for the filter bar, `--where` and saved views.
@NullMarked
package org.telltale.model.query;

import org.jspecify.annotations.NullMarked;
