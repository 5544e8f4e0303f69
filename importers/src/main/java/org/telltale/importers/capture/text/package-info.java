/// Text forms of bytes, hosts and times as capture formats write them, and streams over captures.
@NullMarked
package org.telltale.importers.capture.text;

import org.jspecify.annotations.NullMarked;
