/// Declared messages in a study.
@NullMarked
package org.telltale.app.schema;

import org.jspecify.annotations.NullMarked;
