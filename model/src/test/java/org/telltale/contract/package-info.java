/// What tests of several modules share.
@NullMarked
package org.telltale.contract;

import org.jspecify.annotations.NullMarked;
