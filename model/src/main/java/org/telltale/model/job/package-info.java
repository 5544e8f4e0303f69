/// Progress and cancellation as workers see them.
@NullMarked
package org.telltale.model.job;

import org.jspecify.annotations.NullMarked;
