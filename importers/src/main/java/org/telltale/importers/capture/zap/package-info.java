/// Messages exported by ZAP.
@NullMarked
package org.telltale.importers.capture.zap;

import org.jspecify.annotations.NullMarked;
