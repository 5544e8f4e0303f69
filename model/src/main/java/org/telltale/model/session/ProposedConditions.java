package org.telltale.model.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions that a session's name seems to state, for an analyst to correct: `startup_permissions_on_1` → activity
/// start-up, permissions on, run 1.
///
/// A pure function of the name. What a name does not mention is not stated: no factor gets a level by default.
public final class ProposedConditions {
    public static final String ACTIVITY = "activity";
    public static final String PERMISSIONS = "permissions";
    public static final String LOGIN_STATE = "login state";
    public static final String RUN = "run";

    private static final Pattern WORDS = Pattern.compile("\\d+|\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Set<String> LEVELS = Set.of(
            "on", "off", "granted", "denied", "allowed", "refused", "enabled", "disabled", "always", "never", "once");
    private static final Set<String> SWITCHES = Set.of(
            "location",
            "gps",
            "wifi",
            "vpn",
            "bluetooth",
            "tracking",
            "consent",
            "personalization",
            "personalisation",
            "ads",
            "camera",
            "microphone",
            "storage",
            "notifications",
            "contacts",
            "calendar",
            "phone");
    private static final Set<String> RUN_WORDS = Set.of("run", "take", "try", "attempt", "no", "nr");

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    private ProposedConditions(String name) {
        Matcher matcher = WORDS.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
    }

    /// Every activity that is proposed under a name of its own.
    public static Set<String> activities() {
        return Activities.names();
    }

    /// Factor to level, in the order activity, permissions, other switches, login state, run.
    public static Map<String, String> of(String sessionName) {
        ProposedConditions proposed = new ProposedConditions(sessionName);
        Optional<String> run = proposed.takeRun();
        proposed.takeLoginState();
        proposed.takePermissions();
        proposed.takeSwitches();
        return proposed.inOrder(run);
    }

    private Optional<String> takeRun() {
        if (words.isEmpty() || !NUMBER.matcher(words.getLast()).matches()) {
            return Optional.empty();
        }
        String run = Integer.toString(Integer.parseInt(words.removeLast()));
        if (words.size() > 1 && RUN_WORDS.contains(words.getLast())) {
            words.removeLast();
        }
        return Optional.of(run);
    }

    private void takeLoginState() {
        for (String level : List.of("in", "out")) {
            for (List<String> phrase : List.of(
                    List.of("logged", level),
                    List.of("logged" + level),
                    List.of("login", level),
                    List.of("signed", level))) {
                takePhrase(phrase, LOGIN_STATE, level);
            }
        }
    }

    private void takePhrase(List<String> phrase, String factor, String level) {
        int at = Collections.indexOfSubList(words, phrase);
        if (at >= 0) {
            remove(at, phrase.size());
            found.put(factor, level);
        }
    }

    /// `permissions LEVEL` is one factor; of one permission, `location permission LEVEL`, each has its own.
    private void takePermissions() {
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean several =
                    words.get(at).equals("permissions") || words.get(at).equals("perms");
            boolean one = words.get(at).equals("permission") || words.get(at).equals("perm");
            if ((several || one) && LEVELS.contains(words.get(at + 1))) {
                boolean named = one && at > 0 && SWITCHES.contains(words.get(at - 1));
                found.put(named ? "permission." + words.get(at - 1) : PERMISSIONS, words.get(at + 1));
                remove(named ? at - 1 : at, named ? 3 : 2);
                at = Math.max(-1, at - 2);
            }
        }
    }

    private void takeSwitches() {
        for (int at = 0; at + 1 < words.size(); at++) {
            if (SWITCHES.contains(words.get(at)) && LEVELS.contains(words.get(at + 1))) {
                found.put(words.get(at), words.get(at + 1));
                remove(at, 2);
                at = Math.max(-1, at - 2);
            }
        }
    }

    private void remove(int at, int count) {
        words.subList(at, at + count).clear();
    }

    private Map<String, String> inOrder(Optional<String> run) {
        Map<String, String> all = new LinkedHashMap<>();
        if ("out".equals(found.get(LOGIN_STATE))) {
            all.put(ACTIVITY, Activities.LOGGED_OUT); // what is done there matters less than that nobody is logged in
        } else {
            Activities.of(words).ifPresent(activity -> all.put(ACTIVITY, activity));
        }
        Optional.ofNullable(found.get(PERMISSIONS)).ifPresent(level -> all.put(PERMISSIONS, level));
        found.forEach((factor, level) -> {
            if (!factor.equals(LOGIN_STATE)) {
                all.put(factor, level);
            }
        });
        Optional.ofNullable(found.get(LOGIN_STATE)).ifPresent(level -> all.put(LOGIN_STATE, level));
        run.ifPresent(number -> all.put(RUN, number));
        return all;
    }
}
