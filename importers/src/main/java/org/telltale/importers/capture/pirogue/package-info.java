/// What PiRogue's hooks wrote beside a packet capture.
@NullMarked
package org.telltale.importers.capture.pirogue;

import org.jspecify.annotations.NullMarked;
