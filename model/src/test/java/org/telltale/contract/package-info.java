/// Bases of contract tests: what every importer and every decoder keeps to.
@NullMarked
package org.telltale.contract;

import org.jspecify.annotations.NullMarked;
