package org.telltale.views.words;

import java.util.Locale;

/// A language that the window speaks. Reports, problems of a capture and what an analyst wrote stay as they are.
public enum Language {
    ENGLISH("English", "", Locale.US),
    CHINESE("简体中文", "_zh_CN", Locale.SIMPLIFIED_CHINESE);

    private static volatile Language shown = ENGLISH;

    private final String ownName;
    private final String suffix;
    private final Locale locale;

    Language(String ownName, String suffix, Locale locale) {
        this.ownName = ownName;
        this.suffix = suffix;
        this.locale = locale;
    }

    /// That of all windows of this process.
    public static Language shown() {
        return shown;
    }

    /// Chooses it for views made from now on; those that stand keep theirs.
    public static void show(Language language) {
        shown = language;
    }

    /// The one for a locale: Chinese of any region reads the simplified one, all others English.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// How numbers are grouped and dates are named.
    public Locale locale() {
        return locale;
    }

    String suffix() {
        return suffix;
    }
}
