/// Tagging: the strip that says what a scope covers, and the tags of the side bar.
@NullMarked
package org.telltale.views.tags;

import org.jspecify.annotations.NullMarked;
