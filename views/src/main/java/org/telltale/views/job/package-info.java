/// Work beside the FX thread, and the only way back to it.
@NullMarked
package org.telltale.views.job;

import org.jspecify.annotations.NullMarked;
