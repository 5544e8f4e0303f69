/// Items saved by Burp Suite.
@NullMarked
package org.telltale.importers.capture.burp;

import org.jspecify.annotations.NullMarked;
