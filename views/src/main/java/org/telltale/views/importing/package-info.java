/// The import sheet: what files are recognised as, how they overlap, under which names and conditions they come in.
@NullMarked
package org.telltale.views.importing;

import org.jspecify.annotations.NullMarked;
