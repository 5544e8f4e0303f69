/// The Fields tab: one row a field of one endpoint, or of a structure that many endpoints share.
@NullMarked
package org.telltale.views.patterns;

import org.jspecify.annotations.NullMarked;
