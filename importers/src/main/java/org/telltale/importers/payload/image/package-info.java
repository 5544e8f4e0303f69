/// Images: what they say about themselves, never their pixels.
@NullMarked
package org.telltale.importers.payload.image;

import org.jspecify.annotations.NullMarked;
