/// The editor of what the keys of a dump's lines mean.
@NullMarked
package org.telltale.views.mapping;

import org.jspecify.annotations.NullMarked;
