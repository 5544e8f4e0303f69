/// Message types that somebody declared: what fields are called, what kind they are, and which message fits bytes.
@NullMarked
package org.telltale.model.schema;

import org.jspecify.annotations.NullMarked;
