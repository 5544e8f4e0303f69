/// Field trees: nodes, values, paths, patterns, layers, readings and shapes.
@NullMarked
package org.telltale.model.field;

import org.jspecify.annotations.NullMarked;
