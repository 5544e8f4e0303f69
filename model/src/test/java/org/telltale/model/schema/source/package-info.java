@NullMarked
package org.telltale.model.schema.source;

import org.jspecify.annotations.NullMarked;
