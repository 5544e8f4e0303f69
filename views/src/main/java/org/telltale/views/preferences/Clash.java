package org.telltale.views.preferences;

import org.telltale.views.command.Command;
import org.telltale.views.command.Keys;

/// Keys that were pressed for one command and start another.
record Clash(String id, Keys keys, Command holder) {}
