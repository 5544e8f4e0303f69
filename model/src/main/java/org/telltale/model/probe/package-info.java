/// How sure somebody is that bytes are theirs.
@NullMarked
package org.telltale.model.probe;

import org.jspecify.annotations.NullMarked;
