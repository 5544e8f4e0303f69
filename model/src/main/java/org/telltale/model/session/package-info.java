/// Captures, sessions, exchanges, endpoints, headers and references to payloads.
@NullMarked
package org.telltale.model.session;

import org.jspecify.annotations.NullMarked;
