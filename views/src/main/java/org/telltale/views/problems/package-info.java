/// Problems of captures and payloads, and the way to the bytes they are about.
@NullMarked
package org.telltale.views.problems;

import org.jspecify.annotations.NullMarked;
