@NullMarked
package org.telltale.model;

import org.jspecify.annotations.NullMarked;
