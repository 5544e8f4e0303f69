package org.telltale.contract;

import java.util.List;
import java.util.Optional;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.StudyState;

/// Names of endpoints as edits gave them.
record MemoryNames(List<Edit.NameEndpoint> given) implements StudyState.Names {
    @Override
    public Optional<String> endpoint(Endpoint endpoint) {
        return endpointNames(endpoint).stream().map(Named::name).findFirst();
    }

    @Override
    public List<Named> endpointNames(Endpoint endpoint) {
        return given.stream()
                .filter(name -> name.endpoint().equals(endpoint))
                .map(name -> new Named(name.name(), name.source()))
                .toList();
    }

    @Override
    public Optional<String> field(Endpoint endpoint, Side side, String pattern) {
        return Optional.empty();
    }

    @Override
    public boolean hasMembers() {
        return false;
    }

    @Override
    public Optional<String> member(String shape, String key) {
        return Optional.empty();
    }
}
