/// Apache Thrift.
@NullMarked
package org.telltale.importers.payload.thrift;

import org.jspecify.annotations.NullMarked;
