/// The packed pages of the index, their columns, postings and values; knows files and bytes, and no database.
@NullMarked
package org.telltale.model.store.page;

import org.jspecify.annotations.NullMarked;
