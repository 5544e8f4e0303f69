/// Lanes of exchanges over time or position: what was sent when, and what it gives away.
@NullMarked
package org.telltale.views.timeline;

import org.jspecify.annotations.NullMarked;
