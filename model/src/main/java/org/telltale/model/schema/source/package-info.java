/// Files that declare messages, read and written: `.proto` text, descriptor sets, typedefs in JSON.
@NullMarked
package org.telltale.model.schema.source;

import org.jspecify.annotations.NullMarked;
