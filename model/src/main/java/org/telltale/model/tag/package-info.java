/// Categories, scopes, tags, suggestions, findings and known values.
@NullMarked
package org.telltale.model.tag;

import org.jspecify.annotations.NullMarked;
