package org.telltale.views.preferences;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;
import org.telltale.views.words.Zone;

/// What a user chose for all windows.
///
/// @param theme empty for that of the system, also while it changes
/// @param language empty for that of the system
/// @param zone empty for that of the system
/// @param keys by id of command, where they differ from the usual; an empty list is none
/// @param workers threads that decode; 0 for one fewer than there are processors
/// @param resumes whether a start without a study opens the last one again, else shows the start page
public record Settings(
        Optional<Theme> theme,
        Optional<Language> language,
        Lettering lettering,
        Optional<ZoneId> zone,
        Map<String, List<String>> keys,
        int workers,
        boolean resumes) {
    public static final int MOST_WORKERS = 64;

    /// What holds where nobody chose.
    public static final Settings USUAL = new Settings(
            Optional.empty(), Optional.empty(), Lettering.USUAL, Optional.of(ZoneOffset.UTC), Map.of(), 0, true);

    /// Numbers of workers beyond the ends are taken as the ends.
    public Settings {
        keys = Map.copyOf(keys);
        workers = Math.clamp(workers, 0, MOST_WORKERS);
    }

    public Settings withTheme(Optional<Theme> chosen) {
        return new Settings(chosen, language, lettering, zone, keys, workers, resumes);
    }

    public Settings withLanguage(Optional<Language> chosen) {
        return new Settings(theme, chosen, lettering, zone, keys, workers, resumes);
    }

    public Settings withLettering(Lettering chosen) {
        return new Settings(theme, language, chosen, zone, keys, workers, resumes);
    }

    public Settings withZone(Optional<ZoneId> chosen) {
        return new Settings(theme, language, lettering, chosen, keys, workers, resumes);
    }

    public Settings withKeys(Map<String, List<String>> chosen) {
        return new Settings(theme, language, lettering, zone, chosen, workers, resumes);
    }

    public Settings withWorkers(int chosen) {
        return new Settings(theme, language, lettering, zone, keys, chosen, resumes);
    }

    public Settings withResumes(boolean chosen) {
        return new Settings(theme, language, lettering, zone, keys, workers, chosen);
    }

    /// Whether views made with one are not as those made with the other.
    public boolean differsInViews(Settings other) {
        return !withTheme(other.theme)
                .withWorkers(other.workers)
                .withResumes(other.resumes)
                .equals(other);
    }

    /// Makes views made from now on follow this.
    public void show() {
        Language.show(language.orElse(Language.of(Locale.getDefault())));
        Lettering.show(lettering);
        Zone.show(zone.orElse(ZoneId.systemDefault()));
    }

    /// Threads that decode on this machine.
    public int threads() {
        return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
