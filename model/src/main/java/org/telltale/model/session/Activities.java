package org.telltale.model.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an analyst did with an app, as words in names of recordings say it.
final class Activities {
    static final String LOGGED_OUT = "logged out";

    private static final Map<String, List<String>> PHRASES = phrases();

    private Activities() {}

    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("log in", List.of("login", "log in", "signin", "sign in"));
        all.put("log out", List.of("logout", "log out", "logoff", "signout", "sign out"));
        all.put("sign-up", List.of("signup", "sign up", "register", "registration", "onboarding"));
        all.put("start-up", List.of("startup", "start up", "launch", "cold start", "app start", "first start"));
        all.put("messages", List.of("msg", "msgs", "sendmsg", "message", "messages", "chat", "chats"));
        all.put("moments", List.of("moment", "moments"));
        all.put("contacts", List.of("contact", "contacts", "addressbook", "address book"));
        all.put("people nearby", List.of("people nearby", "nearby people", "nearby"));
        all.put(
                "mini programs",
                List.of(
                        "miniapp",
                        "miniapps",
                        "mini app",
                        "mini apps",
                        "miniprogram",
                        "miniprograms",
                        "mini program",
                        "mini programs"));
        all.put("payments", List.of("pay", "payment", "payments", "wallet", "checkout"));
        all.put("calls", List.of("call", "calls", "voip", "videocall"));
        all.put("search", List.of("search"));
        all.put("settings", List.of("settings"));
        all.put("idle", List.of("idle", "background"));
        return all;
    }

    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(PHRASES.keySet());
        names.add(LOGGED_OUT);
        return Collections.unmodifiableSet(names);
    }

    /// The activity that is named first; else the words themselves, where there are any.
    static Optional<String> of(List<String> words) {
        String best = String.join(" ", words);
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, List<String>> activity : PHRASES.entrySet()) {
            for (String phrase : activity.getValue()) {
                int at = Collections.indexOfSubList(words, List.of(phrase.split(" ", -1)));
                if (at >= 0 && at < first) {
                    first = at;
                    best = activity.getKey();
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
