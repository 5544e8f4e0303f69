package org.telltale.model.session;

/// Where an exchange goes, by its stable key: `rpc:996`, or `POST https://api.example.com/v1/users/{n}/events`.
///
/// The key is a pure function of method, URL and request number ([#of]); a study stores it, so the rule never changes
/// without an alias for the old key.
public record Endpoint(String key) implements Comparable<Endpoint> {
    /// The endpoint of nobody knows where: neither number nor URL.
    public static final Endpoint UNKNOWN = new Endpoint("unknown");

    /// The endpoint of a record: its request number where it has one, else method and URL without query, with path
    /// segments that are numbers, UUIDs or long hexadecimal words as `{n}`, `{uuid}` and `{hex}`.
    public static Endpoint of(String method, String url, String requestId) {
        if (!requestId.isEmpty()) {
            return new Endpoint("rpc:" + requestId);
        }
        return url.isEmpty() ? UNKNOWN : new Endpoint(PathTemplate.key(method, url));
    }

    @Override
    public int compareTo(Endpoint other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
