package org.telltale.views.study;

import org.telltale.model.session.Endpoint;
import org.telltale.model.study.StudyState;
import org.telltale.views.words.Words;

/// How an endpoint is called in the window: `721 checkresupdate`, `POST api.example.com/v1/{n}`.
public final class Endpoints {
    private static final Words WORDS = Words.of(Endpoints.class);

    private static final String RPC = "rpc:";

    private Endpoints() {}

    public static String text(Endpoint endpoint, StudyState state) {
        String name = state.names().endpoint(endpoint).orElse("");
        String key = number(endpoint);
        if (endpoint.key().startsWith(RPC)) {
            return key + " " + (name.isEmpty() ? WORDS.say("endpoint.unnamed") : name);
        }
        return name.isEmpty() ? key : name + "  " + key;
    }

    /// The key without its kind: the request number alone, or the whole key.
    public static String number(Endpoint endpoint) {
        String key = endpoint.key();
        return key.startsWith(RPC) ? key.substring(RPC.length()) : key;
    }
}
