/// Light and dark: colour tokens, the shared style sheet, and how a tag category looks.
@NullMarked
package org.telltale.views.theme;

import org.jspecify.annotations.NullMarked;
