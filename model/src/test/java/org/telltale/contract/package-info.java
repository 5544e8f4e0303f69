/// Contracts that every provider of a seam is tested by.
@NullMarked
package org.telltale.contract;

import org.jspecify.annotations.NullMarked;
