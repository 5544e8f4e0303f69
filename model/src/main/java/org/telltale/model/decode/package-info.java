/// The seam for payload encodings, and the pipeline that stacks them.
@NullMarked
package org.telltale.model.decode;

import org.jspecify.annotations.NullMarked;
