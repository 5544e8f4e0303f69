/// The Sessions and Endpoints tabs of the side bar, and conditions as a filter.
@NullMarked
package org.telltale.views.sessions;

import org.jspecify.annotations.NullMarked;
