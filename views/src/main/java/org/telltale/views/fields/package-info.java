/// The field tree of a payload.
@NullMarked
package org.telltale.views.fields;

import org.jspecify.annotations.NullMarked;
