/// What tags, and scopes being thought about, cover.
@NullMarked
package org.telltale.model.coverage;

import org.jspecify.annotations.NullMarked;
