package org.telltale.importers.capture.jsonl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a key of a dump's line stands for, by its name in a mapping file.
enum Role {
    PAYLOAD("payload"),
    RESPONSE("response"),
    NUMBER("number"),
    NAME("name"),
    TIME("time"),
    DIRECTION("direction"),
    HOST("host"),
    METHOD("method"),
    URL("url"),
    HEADERS("headers"),
    STATUS("status"),
    PAIR("pair");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }
}
