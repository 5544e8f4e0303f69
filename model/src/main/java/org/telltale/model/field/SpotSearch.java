package org.telltale.model.field;

import java.util.List;
import java.util.Optional;

/// Goes down an outline along a path.
final class SpotSearch {
    private final Path path;
    private Optional<Spot> here;

    SpotSearch(Outline outline, Path path) {
        this.path = path;
        this.here = Optional.of(outline.root(0));
    }

    Optional<Spot> find() {
        for (int i = 0; i < path.segments().size() && here.isPresent(); i++) {
            Path.Segment segment = path.segments().get(i);
            here = i == 0 ? here : here.flatMap(Spot::inside);
            here = here.filter(root -> root.layer().decoder().equals(segment.decoder()));
            walk(segment.steps());
        }
        return here;
    }

    private void walk(List<Step> steps) {
        for (int i = 0; i < steps.size() && here.isPresent(); i++) {
            Spot group = here.get();
            switch (steps.get(i)) {
                case Step.Any _ -> here = Optional.empty();
                case Step.Index index -> here = nth(group, new Key.Element(index.index()), 0);
                case Step.Name name -> {
                    Key key = new Key.Name(name.text(), name.duplicate());
                    boolean counted = i + 1 < steps.size() && steps.get(i + 1) instanceof Step.Index;
                    if (counted && nth(group, key, 1).isPresent()) {
                        here = nth(group, key, ((Step.Index) steps.get(++i)).index());
                    } else {
                        here = nth(group, key, 0);
                    }
                }
            }
        }
    }

    private static Optional<Spot> nth(Spot parent, Key key, int number) {
        if (!(parent.node() instanceof FieldNode.Group group)) {
            return Optional.empty();
        }
        int left = number;
        for (int i = 0; i < group.children().size(); i++) {
            if (group.children().get(i).key().equals(key) && left-- == 0) {
                return Optional.of(parent.child(group, i));
            }
        }
        return Optional.empty();
    }
}
