/// Text as it can be shown safely, and a view for text bodies.
@NullMarked
package org.telltale.views.text;

import org.jspecify.annotations.NullMarked;
