/// HTTP/1 messages that stand whole in capture files.
@NullMarked
package org.telltale.importers.capture.message;

import org.jspecify.annotations.NullMarked;
