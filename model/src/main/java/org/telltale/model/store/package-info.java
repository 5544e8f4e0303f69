/// The port behind which the index of a study is kept.
@NullMarked
package org.telltale.model.store;

import org.jspecify.annotations.NullMarked;
