/// GraphQL documents.
@NullMarked
package org.telltale.importers.payload.graphql;

import org.jspecify.annotations.NullMarked;
