/// HTTP messages as proxies store them, whole and in text.
@NullMarked
package org.telltale.importers.capture.stored;

import org.jspecify.annotations.NullMarked;
