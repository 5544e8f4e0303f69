/// What a user chooses for the window, and the study's own categories.
@NullMarked
package org.telltale.views.preferences;

import org.jspecify.annotations.NullMarked;
