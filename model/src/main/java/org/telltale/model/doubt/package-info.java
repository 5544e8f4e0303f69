/// How fields are to be read, judged from all instances of a pattern: ranked readings with reasons, and which are in
/// doubt.
@NullMarked
package org.telltale.model.doubt;

import org.jspecify.annotations.NullMarked;
