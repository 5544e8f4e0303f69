/// XML and HTML as trees with spans.
@NullMarked
package org.telltale.importers.payload.xml;

import org.jspecify.annotations.NullMarked;
