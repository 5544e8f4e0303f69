package org.telltale.views.selection;

import java.util.List;
import java.util.Optional;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Spot;

/// What the study says about the fields of one side of one exchange. Pure and safe for any thread; a new one stands for
/// each state of the study.
public interface FieldMarks {
    /// Tags and suggestions that cover a field, the one to be seen first in front.
    List<Mark> marks(Spot field);

    /// The name that the study has for a field.
    Optional<String> name(Spot field);

    /// What somebody noted at a field, a line each; empty where nobody did.
    default String note(Spot field) {
        return "";
    }

    /// The reading that was chosen for a field, such as `signed`.
    default Optional<String> reading(Spot field) {
        return Optional.empty();
    }

    /// The field as a schema declares it.
    default Optional<Reading> declared(Spot field) {
        return Optional.empty();
    }

    FieldMarks NONE = new FieldMarks() {
        @Override
        public List<Mark> marks(Spot field) {
            return List.of();
        }

        @Override
        public Optional<String> name(Spot field) {
            return Optional.empty();
        }
    };
}
