package org.telltale.views.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What one package of the window says, in every language: its `words.properties` (English) and `words_zh_CN.properties`,
/// in UTF-8. A text is a pattern of [MessageFormat]: numbers are grouped, a choice makes the plural
/// (`{0,choice,0#no requests|1#1 request|1<{0} requests}`), an apostrophe is written ’.
public final class Words {
    private final Class<?> neighbour;
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private Words(Class<?> neighbour) {
        this.neighbour = neighbour;
        for (Language language : Language.values()) {
            texts.put(language, read("words" + language.suffix() + ".properties"));
        }
    }

    /// Those of the package of a class.
    public static Words of(Class<?> neighbour) {
        return new Words(neighbour);
    }

    /// The text of a key in the language shown, with its places filled.
    ///
    /// @throws MissingResourceException where no text has this key; a test finds these
    public String say(String key, Object... values) {
        Language language = Language.shown();
        String pattern = texts.getOrDefault(language, new Properties()).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key, neighbour.getName(), key);
        }
        // most cells of a table say a word without places
        return pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }

    private Properties read(String name) {
        Properties properties = new Properties();
        try (@Nullable InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("no file " + name, neighbour.getName(), name);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }
}
