/// The seam for capture formats: importers push what they read into a sink.
@NullMarked
package org.telltale.model.capture;

import org.jspecify.annotations.NullMarked;
