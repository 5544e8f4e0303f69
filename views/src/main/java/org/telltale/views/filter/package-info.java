/// Help with writing filters: proposals at the caret, and filters kept under names.
@NullMarked
package org.telltale.views.filter;

import org.jspecify.annotations.NullMarked;
