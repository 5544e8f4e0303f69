package org.telltale.app.window;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.telltale.views.theme.Theme;

/// The theme that the system's own colours ask for.
final class SystemTheme {
    private SystemTheme() {}

    /// High contrast where Windows or GTK has it on, else light or dark.
    static Theme now() {
        Platform.Preferences system = Platform.getPreferences();
        if (isHighContrast(system)) {
            return Theme.HIGH_CONTRAST;
        }
        return system.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private static boolean isHighContrast(Map<String, Object> system) {
        return Boolean.TRUE.equals(system.get("Windows.SPI.HighContrast"))
                || String.valueOf(system.get("GTK.theme_name")).startsWith("HighContrast");
    }

    static void onChange(Runnable told) {
        Platform.getPreferences().colorSchemeProperty().subscribe(told);
    }
}
