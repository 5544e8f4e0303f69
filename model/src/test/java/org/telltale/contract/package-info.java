/// Contracts of the seams as test bases: a provider's test is a subclass of three lines.
@NullMarked
package org.telltale.contract;

import org.jspecify.annotations.NullMarked;
