package org.telltale.model.report;

import java.util.Comparator;
import java.util.Optional;
import org.telltale.model.session.Endpoint;
import org.telltale.model.study.StudyState;

/// What endpoints are called in a report: request number and name, or the key of a URL.
public final class EndpointTitles {
    private static final String RPC = "rpc:";
    private static final int LONGEST_NUMBER = 18;

    /// Request numbers by value, then everything else by key.
    static final Comparator<Endpoint> ORDER = Comparator.comparing((Endpoint endpoint) -> !isNumber(number(endpoint)))
            .thenComparingLong(endpoint -> isNumber(number(endpoint)) ? Long.parseLong(number(endpoint)) : 0)
            .thenComparing(Endpoint::key);

    private final StudyState.Names names;

    EndpointTitles(StudyState.Names names) {
        this.names = names;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The request number, or the key.
    static String number(Endpoint endpoint) {
        return endpoint.key().startsWith(RPC) ? endpoint.key().substring(RPC.length()) : endpoint.key();
    }

    /// Whether it is a request number and not a place on the web.
    static boolean isRequest(Endpoint endpoint) {
        return endpoint.key().startsWith(RPC);
    }

    Optional<String> name(Endpoint endpoint) {
        return names.endpoint(endpoint);
    }

    /// Number and name, safe in Markdown.
    String title(Endpoint endpoint) {
        String number = MarkdownText.plain(number(endpoint));
        return name(endpoint)
                .map(name -> number + " " + MarkdownText.plain(name))
                .orElse(number);
    }
}
