/// The one list of what can be done in the window: it feeds menus, context menus, keys, palette and shortcut page.
@NullMarked
package org.telltale.views.command;

import org.jspecify.annotations.NullMarked;
