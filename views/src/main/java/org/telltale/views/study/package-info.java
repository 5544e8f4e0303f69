/// The open study as all panes see it: its columns, its judgements, the one filter, and the way to change it.
@NullMarked
package org.telltale.views.study;

import org.jspecify.annotations.NullMarked;
