/// What a field ever holds: its values, since when, in which sessions and under which conditions.
@NullMarked
package org.telltale.views.field;

import org.jspecify.annotations.NullMarked;
