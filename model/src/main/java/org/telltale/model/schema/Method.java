package org.telltale.model.schema;

/// A declared method of a service.
///
/// @param service full name of the service
/// @param input full name of the message that a client sends
public record Method(String service, String name, String input, String output) {
    /// The path of its requests, `/acme.Search/Find`.
    public String path() {
        return "/" + service + "/" + name;
    }
}
