/// Finding a value in every encoding: the box and the list of hits.
@NullMarked
package org.telltale.views.find;

import org.jspecify.annotations.NullMarked;
