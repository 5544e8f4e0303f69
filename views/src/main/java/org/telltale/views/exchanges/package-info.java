/// The Requests tab: one row an exchange.
@NullMarked
package org.telltale.views.exchanges;

import org.jspecify.annotations.NullMarked;
